import type { ArticleCode } from './article-code';
import type { CivilTime } from './civil-time';
import type { SafeHtml } from './safe-html';

/**
 * `corrected` 更正 · `expired` 失效 · `abolished` 废止 · `withdrawn` 撤下. Only `withdrawn` takes an
 * article down; the others stay readable under a banner.
 */
export const ARTICLE_STATUSES = ['active', 'corrected', 'expired', 'abolished', 'withdrawn'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** A picture kept by us: `/media/{hash}` (wide) and `/media/{hash}?w=640` (phone). Sizes in CSS px of the wide form. */
export interface StoredPicture {
  hash: string;
  width: number;
  height: number;
}

export interface ArticlePicture extends StoredPicture {
  alt: string;
}

/** An attachment kept by us: `/media/{hash}`. */
export interface StoredAttachment {
  hash: string;
  /** By its bytes, without charset. */
  mimeType: string;
  sizeInBytes: number;
}

/** 相关附件. `url` is absolute, or `/media/{hash}` (without base path) when we keep the file ourselves. */
export interface Attachment {
  url: string;
  title: string;
  mimeType?: string;
  sizeInBytes?: number;
  durationInSeconds?: number;
  /** Lies on a foreign host: the leaving notice applies. */
  leaving?: boolean;
}

/** 关联稿件 as the feed gives it: a title and an absolute address. */
export interface RelatedLink {
  title: string;
  url: string;
}

/** What lists show: everything but the body. */
export interface ArticleSummary {
  code: ArticleCode;
  title: string;
  /** Plain text, at most about 120 characters. */
  summary?: string;
  /** 发布时间; absent when the feed gives none (日期不详). */
  publishedAt?: CivilTime;
  /** 栏目 */
  column?: string;
  tags: string[];
  /** 来源 */
  source?: string;
  /** 发布机构 */
  publisher?: string;
  status: ArticleStatus;
  /** Last day on which the text is in force. */
  validUntil?: CivilTime;
  pinned: boolean;
  cover?: ArticlePicture;
  /** Changes exactly when something a reader sees in the article changes. 16 hex digits. */
  revision: string;
  /** When the item first came, or where its feed puts one without a date; orders those. ISO 8601, UTC. */
  firstSeenAt: string;
}

export interface Article extends ArticleSummary {
  /** The configured source (address or path) that the item came from. */
  feed: string;
  itemId: string;
  /** 官网原文 */
  url?: string;
  language?: string;
  authors: string[];
  /** 责任编辑 */
  editor?: string;
  /** 索引号 */
  indexNo?: string;
  /** 文号 */
  docNo?: string;
  /** 成文日期 */
  writtenDate?: CivilTime;
  modifiedAt?: CivilTime;
  statusDate?: CivilTime;
  statusNote?: string;
  /** Address or item id of the article that takes this one's place. */
  replacedBy?: string;
  bodyHtml: SafeHtml;
  /** The body as plain text, paragraphs separated by line feeds: search, descriptions. */
  bodyText: string;
  pictures: ArticlePicture[];
  attachments: Attachment[];
  relatedLinks: RelatedLink[];
}

/** 已过期: the feed says so, or the last day of validity has passed. `today` is `YYYY-MM-DD` in Beijing. */
export function isExpired(article: Pick<Article, 'status' | 'validUntil'>, today: string): boolean {
  return article.status === 'expired' || (article.validUntil !== undefined && article.validUntil.slice(0, 10) < today);
}
