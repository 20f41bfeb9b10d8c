import type { Article } from '../model/article';
import { civilDate } from '../model/civil-time';

/** The summary of an article, else the beginning of its text. */
export function descriptionOf(article: Article): string {
  return article.summary ?? article.bodyText.replace(/\s+/g, ' ').slice(0, 110);
}

/** The block staff paste into a group: title, one sentence, date and publisher, address. */
export function sharedTextOf(article: Article, address: string): string {
  const date = article.publishedAt && civilDate(article.publishedAt);
  const from = [date, article.publisher].filter(Boolean).join('　');
  return [`【${article.title}】`, descriptionOf(article), from, address].filter(Boolean).join('\n');
}
