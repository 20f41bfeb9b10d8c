import type { Article } from '../model/article';
import type { SafeHtml } from '../model/safe-html';

/**
 * What is left of a withdrawn article: enough to say that it was taken down and what replaces it.
 * The text itself leaves the disk, as it may have been withdrawn because of what it says.
 */
export function tombstoneOf(article: Omit<Article, 'bodyHtml' | 'bodyText' | 'pictures'>): Article {
  return {
    ...article,
    status: 'withdrawn',
    summary: undefined,
    cover: undefined,
    pinned: false,
    tags: [],
    bodyHtml: '' as SafeHtml,
    bodyText: '',
    pictures: [],
    attachments: [],
    relatedLinks: [],
  };
}
