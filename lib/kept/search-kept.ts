import { searchWords } from '../model/search-words';
import type { SearchableEntry } from './search-index';

export interface KeptHit {
  entry: SearchableEntry;
  /** The words around the first hit in the text. */
  snippet: string;
}

const BEFORE = 20;
const LENGTH = 90;

/** Articles in which every word occurs: those that have them in the title first, then the newest. */
export function searchKept(entries: SearchableEntry[], text: string): KeptHit[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, inTitle: countIn(entry.plainTitle, words), first: firstIn(entry.plainText, words) }))
    .filter(({ entry }) => words.every((word) => entry.plainTitle.includes(word) || entry.plainText.includes(word)))
    .sort((a, b) => b.inTitle - a.inTitle || (b.entry.date ?? '').localeCompare(a.entry.date ?? ''))
    .map(({ entry, first }) => ({ entry, snippet: snippetOf(entry.text, first) }));
}

const countIn = (text: string, words: string[]) => words.filter((word) => text.includes(word)).length;

function firstIn(text: string, words: string[]): number {
  return Math.max(0, Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at >= 0), text.length));
}

function snippetOf(text: string, at: number): string {
  const start = at >= text.length ? 0 : Math.max(0, at - BEFORE);
  const end = start + LENGTH;
  const piece = text.slice(start, end).replace(/\n/g, ' ');
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
}
