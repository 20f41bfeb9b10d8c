import { PER_SHEET, type PrintLayout, type PrintOrder } from './print-order';

/** One article on paper. */
export interface PrintItem {
  title: string;
  label?: string;
  column: string;
  summary?: string;
  publisher?: string;
  date?: string;
  /** What the code leads to: canonical, with the placement when there is one. */
  address: string;
  /** To be typed: upper case, two groups of four. */
  typed: [string, string];
  qr: { width: number; path: string };
}

export interface PrintView {
  layout: PrintLayout;
  order: PrintOrder;
  /** What keeps a code or a setting from being printed, in words. */
  problems: string[];
  /** Filled sheets, in order. */
  sheets: PrintItem[][];
  siteName: string;
  columnName: string;
  /** Where a code is typed by hand, without its scheme: `www.example.gov.cn/c`. */
  typeAt: string;
}

/** Deals the articles out to sheets, each as often as it was asked for. */
export function dealSheets(
  items: PrintItem[],
  { layout, copies }: Pick<PrintOrder, 'layout' | 'copies'>,
): PrintItem[][] {
  const all = items.flatMap((item) => Array.from({ length: layout === 'board' ? 1 : copies }, () => item));
  const size = PER_SHEET[layout];
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
