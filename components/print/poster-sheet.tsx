import type { PrintItem, PrintView } from '@/lib/print/print-view';
import { WORDS } from '@/lib/site/words';
import { SheetCode, TypedCode } from './sheet-code';

/** One article on a whole sheet, its code large enough to be read from a metre away. */
export function PosterSheet({ view, item }: { view: PrintView; item: PrintItem }) {
  return (
    <article className="poster-sheet">
      <p className="poster-head">
        <span className="poster-column">{item.column}</span>
        <span>{view.siteName}</span>
      </p>
      {item.label && <p className="sheet-label">{item.label}</p>}
      <h2 className={titleClass(item.title)}>{item.title}</h2>
      {item.summary && <p className="poster-summary">{item.summary}</p>}
      <p className="poster-byline">{[item.publisher, item.date].filter(Boolean).join('　')}</p>
      <div className="poster-code">
        <SheetCode item={item} className="poster-qr" />
        <p className="poster-scan">{WORDS.print.scan}</p>
        <p>
          {WORDS.print.typed(view.typeAt)} <TypedCode item={item} />
        </p>
        <p className="sheet-address">{item.address}</p>
      </div>
    </article>
  );
}

/** The longer a title, the smaller its type: the code keeps its place. */
function titleClass(title: string): string {
  if (title.length <= 16) return 'poster-title';
  return title.length <= 40 ? 'poster-title poster-title-long' : 'poster-title poster-title-longest';
}
