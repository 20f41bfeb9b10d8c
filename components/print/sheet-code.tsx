import type { PrintItem } from '@/lib/print/print-view';
import { WORDS } from '@/lib/site/words';

/** The code in vectors, black on white: it prints at any size without loss and waits for no file. */
export function SheetCode({ item, className }: { item: PrintItem; className: string }) {
  const { width, path } = item.qr;
  return (
    <svg
      role="img"
      aria-label={WORDS.print.qrAlt(item.title)}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <path fill="#fff" d={`M0 0h${width}v${width}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** The code of the article to be typed, in two groups of four. */
export function TypedCode({ item }: { item: PrintItem }) {
  const [first, second] = item.typed;
  return (
    <span className="sheet-typed">
      {first}
      <span className="sheet-gap"> </span>
      {second}
    </span>
  );
}
