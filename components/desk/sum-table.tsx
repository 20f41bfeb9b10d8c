import type { ReactNode } from 'react';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { Panel } from './panel';

export interface SumRow {
  key: string;
  name: ReactNode;
  count: number;
}

export interface SumTableProps {
  title: string;
  /** What the rows are of. */
  heading: string;
  rows: SumRow[];
  /** These are the first of more. */
  isCut?: boolean;
}

/** Counts with a bar for each, longest for the greatest. */
export function SumTable({ title, heading, rows, isCut }: SumTableProps) {
  const words = DESK_WORDS.visits;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Panel title={title}>
      <table className="w-full text-left">
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className="w-16 text-right">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count }) => (
            <tr key={key} className="border-t border-line align-top">
              <th scope="row" className="py-2 pr-3 font-normal">
                {name}
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  className="mt-1 h-1 w-full text-main"
                >
                  <rect width={(count / most) * 100} height="4" fill="currentColor" />
                </svg>
              </th>
              <td className="py-2 text-right tabular-nums">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <p className="mt-2 text-sm text-muted">{words.firstRows(rows.length)}</p>}
    </Panel>
  );
}
