import { parsePlacement } from '../model/placement';

/** How many codes stand on an A4 sheet: `1` is a poster, `board` a notice-board sheet that lists several. */
export const PRINT_LAYOUTS = ['1', '2', '6', '12', 'board'] as const;
export type PrintLayout = (typeof PRINT_LAYOUTS)[number];

/** Width of a code on paper, in mm, its quiet zone included. */
export const CODE_WIDTH_MM: Record<PrintLayout, number> = { '1': 104, '2': 72, '6': 56, '12': 40, board: 30 };
export const PER_SHEET: Record<PrintLayout, number> = { '1': 1, '2': 2, '6': 6, '12': 12, board: 7 };

export const MOST_CODES = 60;
export const MOST_COPIES = 24;

export interface PrintOrder {
  layout: PrintLayout;
  /** As they were given, in order, each once; addresses of ours are cut down to their code. */
  codes: string[];
  /** More were given than are printed at once. */
  tooMany: boolean;
  placement?: string;
  /** What was given as placement and is none. */
  wrongPlacement?: string;
  copies: number;
}

/** Reads what staff typed or pasted: codes or addresses, with any sign or line between them. */
export function parsePrintOrder(params: URLSearchParams): PrintOrder {
  const given = params
    .getAll('codes')
    .join(' ')
    .split(/[\s,，、;；|]+/)
    .filter(Boolean);
  const codes = [...new Set(given.map(codeOf))];
  const placement = params.get('placement')?.trim() ?? '';
  const copies = Math.trunc(Number(params.get('copies') ?? 1));
  return {
    layout: PRINT_LAYOUTS.find((layout) => layout === params.get('layout')) ?? '1',
    codes: codes.slice(0, MOST_CODES),
    tooMany: codes.length > MOST_CODES,
    placement: parsePlacement(placement),
    wrongPlacement: placement !== '' && !parsePlacement(placement) ? placement.slice(0, 40) : undefined,
    copies: copies >= 1 ? Math.min(copies, MOST_COPIES) : 1,
  };
}

/** `https://…/a/7k3m9qtx/b3?from=x` → `7k3m9qtx` */
function codeOf(text: string): string {
  return (/\/a\/([0-9a-z]{8})(?:[/?#]|$)/i.exec(text)?.[1] ?? text).toLowerCase().slice(0, 40);
}
