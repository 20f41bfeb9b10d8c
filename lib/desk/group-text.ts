import type { Article, ArticleSummary } from '../model/article';
import { civilDate } from '../model/civil-time';
import { sharedTextOf } from '../document/shared-text';
import type { Addresses } from '../site/address';
import { DESK_WORDS } from '../site/desk-words';

const WEEK_MS = 7 * 86_400_000;

/** What staff paste into a group: of one article all there is to say, of several a numbered list. */
export function groupTextOf(articles: Article[], addresses: Addresses): string {
  const [first, ...more] = articles;
  if (!first) return '';
  return more.length === 0 ? sharedTextOf(first, addresses.article(first.code)) : numbered(articles, addresses);
}

/** The digest of a week: the new articles, and where there are more. */
export function digestOf(
  articles: ArticleSummary[],
  { column, addresses, today }: { column: string; addresses: Addresses; today: string },
): string {
  const title = DESK_WORDS.articles.digestTitle(column, shortDay(firstDayOf(today)), shortDay(today));
  const more = DESK_WORDS.articles.more(addresses.absolute('/'));
  return [title, numbered(articles, addresses), more].join('\n');
}

/** Those published within seven days that end with `today`, `YYYY-MM-DD`. */
export function ofThisWeek<T extends ArticleSummary>(articles: T[], today: string): T[] {
  const first = firstDayOf(today);
  return articles.filter(({ publishedAt }) => {
    const day = publishedAt && civilDate(publishedAt);
    return day !== undefined && day >= first && day <= today;
  });
}

function firstDayOf(today: string): string {
  return new Date(Date.parse(today) - WEEK_MS + 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-05` → `11月5日` */
function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

function numbered(articles: ArticleSummary[], addresses: Addresses): string {
  return articles.map(({ code, title }, index) => `${index + 1}. ${title}\n${addresses.article(code)}`).join('\n');
}
