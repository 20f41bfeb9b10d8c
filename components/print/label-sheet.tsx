import type { PrintItem, PrintView } from '@/lib/print/print-view';
import { WORDS } from '@/lib/site/words';
import { CutMarks } from './cut-marks';
import { SheetCode, TypedCode } from './sheet-code';

/** Two, six or twelve codes on a sheet, to be cut apart. */
export function LabelSheet({ view, items }: { view: PrintView; items: PrintItem[] }) {
  return (
    <div className={`labels labels-${view.layout}`}>
      {items.map((item, index) => (
        <article key={index} className="label">
          <SheetCode item={item} className="label-qr" />
          <div className="label-text">
            {item.label && <p className="sheet-label">{item.label}</p>}
            <h2 className="label-title">{item.title}</h2>
            {view.layout === '2' && item.summary && <p className="label-summary">{item.summary}</p>}
            <p className="label-scan">
              {WORDS.print.scan}　{WORDS.print.typedShort} <TypedCode item={item} />
            </p>
            {view.layout !== '12' && <p className="sheet-address">{item.address}</p>}
            <p className="label-site">{view.siteName}</p>
          </div>
        </article>
      ))}
      <CutMarks layout={view.layout} />
    </div>
  );
}
