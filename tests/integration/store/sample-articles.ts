import { articleCodeOf, type ArticleCode } from '@/lib/model/article-code';
import type { Article } from '@/lib/model/article';
import type { CivilTime } from '@/lib/model/civil-time';
import type { SafeHtml } from '@/lib/model/safe-html';
import type { SavedArticle } from '@/lib/store/store';

export const FEED = 'https://www.shishi.example/cwzl/feed.json';

type Given = Omit<Partial<Article>, 'publishedAt'> & { publishedAt?: string };

/** An article as the ingest would hand it over; its code follows from `itemId`. */
export function sampleArticle(itemId: string, given: Given = {}): Article {
  const title = given.title ?? `示例市创文简报 ${itemId}`;
  const bodyText = given.bodyText ?? '各社区开展环境整治。';
  return {
    code: articleCodeOf(itemId),
    feed: FEED,
    itemId,
    url: `https://www.shishi.example/cwzl/${encodeURIComponent(itemId)}.html`,
    title,
    tags: [],
    authors: [],
    status: 'active',
    pinned: false,
    revision: Buffer.from(title + bodyText)
      .toString('hex')
      .slice(-16),
    firstSeenAt: '2024-06-01T02:00:00.000Z',
    bodyHtml: `<p>${bodyText}</p>` as SafeHtml,
    bodyText,
    pictures: [],
    attachments: [],
    relatedLinks: [],
    ...given,
    publishedAt: given.publishedAt as CivilTime | undefined,
  };
}

export function saved(article: Article, more: Partial<SavedArticle> = {}): SavedArticle {
  return {
    article,
    sourceHash: `hash-${article.revision}`,
    sourceJson: '{}',
    rules: 'rules',
    picturesMissing: false,
    ...more,
  };
}

export const codes = (...itemIds: string[]): ArticleCode[] => itemIds.map((id) => articleCodeOf(id));
