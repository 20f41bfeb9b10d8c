import type { Article, Attachment } from '../model/article';
import type { ArticleCode } from '../model/article-code';
import { toRfc3339 } from '../model/civil-time';
import type { GovsiteFeed, GovsiteItem, JsonFeed, JsonFeedAttachment, JsonFeedItem } from './feed-document';
import { escapeTitle } from './plain-title';

export interface JsonFeedMeta {
  title: string;
  homePageUrl: string;
  feedUrl: string;
  description?: string;
  language?: string;
  nextUrl?: string;
  govsite?: GovsiteFeed;
}

export interface FeedAddresses {
  /** Canonical address of an article. */
  article(code: ArticleCode): string;
  /** `/media/x` → its absolute address. */
  absolute(path: string): string;
}

const VERSION = 'https://jsonfeed.org/version/1.1';

/**
 * Writes articles as JSON Feed 1.1 with `_govsite`, so that reading it gives the same articles again:
 * the original id and, where there is one, the original address; an article without gets its address here.
 */
export function writeJsonFeed(articles: Article[], meta: JsonFeedMeta, addresses: FeedAddresses): JsonFeed {
  return {
    version: VERSION,
    title: meta.title,
    home_page_url: meta.homePageUrl,
    feed_url: meta.feedUrl,
    description: meta.description,
    next_url: meta.nextUrl,
    language: meta.language,
    _govsite: meta.govsite,
    items: articles.map((article) => itemOf(article, addresses)),
  };
}

function itemOf(article: Article, addresses: FeedAddresses): JsonFeedItem {
  return {
    id: article.itemId,
    url: article.url ?? addresses.article(article.code),
    title: escapeTitle(article.title),
    content_html: absoluteBody(article.bodyHtml, addresses),
    summary: article.summary === undefined ? undefined : escapeTitle(article.summary),
    image: article.cover && addresses.absolute(`/media/${article.cover.hash}`),
    date_published: article.publishedAt && toRfc3339(article.publishedAt),
    date_modified: article.modifiedAt && toRfc3339(article.modifiedAt),
    authors: listOf(article.authors.map((name) => ({ name }))),
    tags: listOf(article.tags),
    language: article.language,
    attachments: listOf(article.attachments.map((file) => attachmentOf(file, addresses))),
    _govsite: extensionOf(article),
  };
}

function extensionOf(article: Article): GovsiteItem {
  const { source, publisher, editor, column, indexNo, docNo, writtenDate } = article;
  const { status, statusDate, statusNote, replacedBy, validUntil } = article;
  return {
    source,
    publisher,
    editor,
    column,
    indexNo,
    docNo,
    writtenDate,
    related: listOf(article.relatedLinks.map(({ title, url }) => ({ title: escapeTitle(title), url }))),
    status,
    statusDate,
    statusNote,
    replacedBy,
    validUntil,
    pinned: article.pinned || undefined,
  };
}

function attachmentOf(file: Attachment, addresses: FeedAddresses): JsonFeedAttachment {
  return {
    url: file.url.startsWith('/') ? addresses.absolute(file.url) : file.url,
    mime_type: file.mimeType ?? 'application/octet-stream',
    title: escapeTitle(file.title),
    size_in_bytes: file.sizeInBytes,
    duration_in_seconds: file.durationInSeconds,
  };
}

const listOf = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Whole `<a …>` and `<img …>` tags as the sanitiser writes them, so that the same words in the text stay. */
const TAG = /<(?:a|img)(?:\s+[a-z-]+(?:="[^"]*")?)*\s*>/g;
const ATTRIBUTE = /\s([a-z-]+)(?:="([^"]*)")?/g;
const ONLY_ON_OUR_PAGE = new Set(['srcset', 'sizes', 'loading', 'decoding', 'data-leaving', 'rel']);

/** Readers elsewhere need absolute addresses; how our page loads and marks them is its own business. */
function absoluteBody(html: string, addresses: FeedAddresses): string {
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (whole, name: string, value: string | undefined) => {
      if (ONLY_ON_OUR_PAGE.has(name)) return '';
      const isOwn = /^(?:href|src)$/.test(name) && /^\/(?:a|media)\//.test(value ?? '');
      return isOwn ? ` ${name}="${addresses.absolute(value ?? '')}"` : whole;
    }),
  );
}
