import type { Article } from './article';

/** An article as adapted from a feed item, before its body is sanitised and its pictures are fetched. */
export interface ArticleDraft extends Omit<
  Article,
  'code' | 'bodyHtml' | 'bodyText' | 'pictures' | 'cover' | 'revision' | 'firstSeenAt' | 'summary'
> {
  /** As given; the ingest makes one from the body when it is absent. */
  summary?: string;
  body: { kind: 'html' | 'text'; value: string };
  /** Absolute address of `image` or `banner_image`. */
  coverUrl?: string;
  /**
   * What pictures in the body are resolved against: beside a feed file, that file (`file://`); else the
   * item's url, the feed's home page or the feed.
   */
  baseUrl: string;
  /** What links in the body are resolved against; differs from `baseUrl` for a feed file. */
  linkBaseUrl?: string;
  /** The wire item as JSON, and a SHA-256 over it and the feed's defaults. */
  sourceJson: string;
  sourceHash: string;
}
