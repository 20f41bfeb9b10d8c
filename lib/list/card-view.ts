import { isExpired, type ArticleSummary } from '../model/article';
import { civilDate } from '../model/civil-time';
import type { Addresses } from '../site/address';
import { WORDS } from '../site/words';

export interface CardPicture {
  src: string;
  alt: string;
}

/** One row of a list. */
export interface CardView {
  code: string;
  url: string;
  title: string;
  summary?: string;
  date: string;
  column?: string;
  badges: string[];
  /** Last day of validity, `YYYY-MM-DD`, while it has not passed: a page kept on a phone may outlive it. */
  validUntil?: string;
  picture?: CardPicture;
}

export interface CardPage {
  items: CardView[];
  total: number;
  page: number;
  pages: number;
}

export const PAGE_SIZE = 20;

/** @param today `YYYY-MM-DD` in Beijing */
export function cardViewOf(article: ArticleSummary, addresses: Addresses, today: string): CardView {
  const { cover } = article;
  return {
    code: article.code,
    url: addresses.path(`/a/${article.code}`),
    title: article.title,
    summary: article.summary,
    date: article.publishedAt ? civilDate(article.publishedAt) : WORDS.article.noDate,
    column: article.column,
    badges: badgesOf(article, today),
    validUntil: lastDayOf(article, today),
    picture: cover && { src: addresses.path(`/media/${cover.hash}?w=640`), alt: cover.alt },
  };
}

/** The last day of a notice that is in force and will lapse by itself. */
export function lastDayOf(article: ArticleSummary, today: string): string | undefined {
  const lapses = article.status !== 'abolished' && !isExpired(article, today);
  return lapses && article.validUntil ? civilDate(article.validUntil) : undefined;
}

/** 置顶, then what limits how far the text may be relied on. */
export function badgesOf(article: ArticleSummary, today: string): string[] {
  const words = WORDS.status;
  const badges: string[] = article.pinned ? [words.pinned] : [];
  if (article.status === 'abolished') badges.push(words.abolished);
  else if (isExpired(article, today)) badges.push(words.expired);
  else if (article.status === 'corrected') badges.push(words.corrected);
  return badges;
}
