import type { PrintItem, PrintView } from '@/lib/print/print-view';
import { WORDS } from '@/lib/site/words';
import { SheetCode, TypedCode } from './sheet-code';

/** A sheet for a notice board: several articles, each with its code and what to type when no camera is at hand. */
export function BoardSheet({ view, items }: { view: PrintView; items: PrintItem[] }) {
  return (
    <div className="board">
      <p className="board-head">
        <span className="board-column">{view.columnName}</span>
        <span>{WORDS.print.boardTitle}</span>
      </p>
      <ul className="board-list">
        {items.map((item, index) => (
          <li key={index} className="board-row">
            <div className="board-text">
              <h2 className="board-title">
                {item.label && <span className="sheet-label">{item.label}</span>}
                {item.title}
              </h2>
              {item.summary && <p className="board-summary">{item.summary}</p>}
              <p className="board-facts">
                {[item.publisher, item.date].filter(Boolean).join('　')}　{WORDS.print.typedShort}{' '}
                <TypedCode item={item} />
              </p>
              <p className="sheet-address">{item.address}</p>
            </div>
            <SheetCode item={item} className="board-qr" />
          </li>
        ))}
      </ul>
      <p className="board-foot">
        <span>{view.siteName}</span>
        <span>
          {WORDS.print.scan}　{WORDS.print.typed(view.typeAt)}
          {WORDS.print.typedShort}
        </span>
      </p>
    </div>
  );
}
