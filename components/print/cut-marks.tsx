import type { PrintLayout } from '@/lib/print/print-order';

const WIDTH = 210;
const HEIGHT = 297;
/** Long enough to be seen inside what printers leave blank at the edges. */
const EDGE = 9;
const ARM = 3;
const GRID: Partial<Record<PrintLayout, { columns: number; rows: number }>> = {
  '2': { columns: 1, rows: 2 },
  '6': { columns: 2, rows: 3 },
  '12': { columns: 3, rows: 4 },
};

/** Where to cut: ticks at the edges of the sheet and a cross wherever two cuts meet. */
export function CutMarks({ layout }: { layout: PrintLayout }) {
  const grid = GRID[layout];
  if (!grid) return null;
  const xs = inner(grid.columns, WIDTH);
  const ys = inner(grid.rows, HEIGHT);
  const lines = [
    ...xs.flatMap((x) => [`M${x} 0v${EDGE}`, `M${x} ${HEIGHT}v-${EDGE}`]),
    ...ys.flatMap((y) => [`M0 ${y}h${EDGE}`, `M${WIDTH} ${y}h-${EDGE}`]),
    ...xs.flatMap((x) => ys.map((y) => `M${x - ARM} ${y}h${2 * ARM}M${x} ${y - ARM}v${2 * ARM}`)),
  ];
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="sheet-cuts">
      <path d={lines.join('')} fill="none" stroke="#777" strokeWidth="0.25" />
    </svg>
  );
}

const inner = (parts: number, length: number) =>
  Array.from({ length: parts - 1 }, (_, at) => ((at + 1) * length) / parts);
