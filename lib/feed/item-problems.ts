import type { ItemProblem } from '../model/feed-report';

export type Warn = (field: string, reason: string) => void;

/** Collects what was wrong about one item; `item` is its id or `#12`. */
export function createWarnings(item: string): { list: ItemProblem[]; warn: Warn } {
  const list: ItemProblem[] = [];
  return { list, warn: (field, reason) => void list.push({ item, field, reason }) };
}

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.toWellFormed().replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line);
}
