import { normaliseForSearch, searchWords } from '../model/search-words';

/** One word of a query: its terms stand next to each other in the text, in this order. */
export interface SearchPhrase {
  terms: string[];
  /** The last term matches every term that begins with it. */
  prefix: boolean;
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const RUN = new RegExp(`(?<cjk>${CJK}+)|(?:(?!${CJK})${LETTER})+`, 'gu');

/**
 * The terms of a text for a full-text index, separated by spaces.
 *
 * Runs of Chinese become overlapping pairs and the last character (`垃圾分类` → `垃圾 圾分 分类 类`), so
 * that every character begins a term and pairs of two runs are never neighbours. Everything else
 * becomes lower-case words. A store for another database must index exactly this.
 */
export function indexTerms(text: string): string {
  return runsOf(normaliseForSearch(text))
    .flatMap((run) => (run.cjk ? [...pairsOf(run.text), lastOf(run.text)] : [run.text]))
    .join(' ');
}

/** What a reader typed, as phrases that must all occur; empty when there is no letter or digit in it. */
export function queryPhrases(text: string): SearchPhrase[] {
  return searchWords(text).map(phraseOf);
}

function phraseOf(word: string): SearchPhrase {
  const runs = runsOf(word);
  const terms = runs.flatMap((run, at) => {
    if (!run.cjk) return [run.text];
    const isLast = at === runs.length - 1;
    const pairs = pairsOf(run.text);
    return isLast && pairs.length > 0 ? pairs : [...pairs, lastOf(run.text)];
  });
  const end = runs.at(-1);
  return { terms, prefix: end !== undefined && end.cjk && pairsOf(end.text).length === 0 };
}

function runsOf(text: string): { text: string; cjk: boolean }[] {
  return [...text.matchAll(RUN)].map((match) => ({ text: match[0], cjk: match.groups?.cjk !== undefined }));
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(0, -1).map((character, at) => character + characters[at + 1]);
}

function lastOf(run: string): string {
  return [...run].at(-1) ?? '';
}
