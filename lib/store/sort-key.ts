import type { ArticleSummary } from '../model/article';
import { civilTimeAt } from '../model/civil-time';

/**
 * What lists are ordered by, newest first: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, Beijing time.
 *
 * An article without a date stands at the day it was first seen, and so does one dated after `now`:
 * a wrong year must not hold the top of the list for months.
 */
export function sortKeyOf(article: Pick<ArticleSummary, 'publishedAt' | 'firstSeenAt'>, now: Date): string {
  const { publishedAt } = article;
  if (publishedAt !== undefined && publishedAt.slice(0, 10) <= civilTimeAt(now).slice(0, 10)) return publishedAt;
  return civilTimeAt(new Date(article.firstSeenAt)).slice(0, 10);
}
