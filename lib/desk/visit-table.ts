import type { DayCount } from '../model/visit';
import { DESK_WORDS } from '../site/desk-words';
import type { Store } from '../store/store';
import { csvOf } from './csv';

/** Titles of articles and names of placements, by code and id; what is not known has none. */
export interface VisitNames {
  titles: Map<string, string>;
  placements: Map<string, string>;
}

export async function namesFor(store: Store, codes: Iterable<DayCount['code']>): Promise<VisitNames> {
  const titles = new Map<string, string>();
  for (const code of new Set(codes)) {
    const article = code && (await store.getArticle(code));
    if (article) titles.set(article.code, article.title);
  }
  const placements = new Map((await store.listPlacements()).map(({ id, name }) => [id, name]));
  return { titles, placements };
}

/** Every count on a line of its own, for Excel. */
export function visitTable(counts: DayCount[], { titles, placements }: VisitNames): string {
  const words = DESK_WORDS.visits;
  const head = [words.day, words.article, words.title, words.placement, DESK_WORDS.placements.placeName];
  const rows = counts.map(({ day, code, placement, channel, count }) => [
    day,
    code ?? '',
    code ? (titles.get(code) ?? words.unknownArticle) : words.listPage,
    placement ?? '',
    placement ? (placements.get(placement) ?? words.unnamed) : '',
    words.channels[channel],
    count,
  ]);
  return csvOf([[...head, words.channel, words.count], ...rows]);
}
