const MAX_QUERY_LENGTH = 200;
const MAX_WORDS = 12;

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
/** `pm2.5` and `covid-19` are one word; every other sign divides words. */
const WORD = new RegExp(`${LETTER}+(?:[.-]${LETTER}+)*`, 'gu');

/** One form for what is written and what is looked for: full-width letters and capitals do not matter. */
export function normaliseForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words that a reader typed, each once; empty when there is no letter or digit. */
export function searchWords(text: string): string[] {
  const words = normaliseForSearch(text.slice(0, MAX_QUERY_LENGTH)).match(WORD) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS);
}
