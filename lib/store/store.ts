import type { Article, ArticleStatus, ArticleSummary, StoredAttachment, StoredPicture } from '../model/article';
import type { ArticleCode } from '../model/article-code';
import type { FeedDefaults } from '../model/feed-defaults';
import type { FeedReport } from '../model/feed-report';
import type { Placement } from '../model/placement';
import type { WriteProblem } from './storage-problem';
import type { DayCount, Visit, VisitCounts } from '../model/visit';

export interface ListQuery {
  column?: string;
  tag?: string;
  /** `YYYY` */
  year?: string;
  limit: number;
  offset: number;
}

export interface SummaryPage {
  items: ArticleSummary[];
  total: number;
}

export interface ColumnCount {
  name: string;
  count: number;
}

/** The few facts that decide whether a kept document is still right; read on every request. */
export interface ArticleState {
  revision: string;
  status: ArticleStatus;
}

export interface FeedState {
  etag?: string;
  lastModified?: string;
  /** SHA-256 of the last good body: a server without validators still costs no parsing. */
  bodyHash?: string;
  lastSuccessAt?: string;
  /** Failures in a row; absent after a success. */
  failures?: number;
  /** When the schedule reads the feed next; ISO 8601. */
  nextTryAt?: string;
  /** The server wants no request before this (`Retry-After`); ISO 8601. */
  notBefore?: string;
  /** The content rules that the stored articles were made with. */
  contentRules?: string;
  /** What the feed lent to its items when it was read last: an item can be read again without it. */
  defaults?: FeedDefaults;
  /** Next time at which a feed that has not changed is read for its missing pictures; ISO 8601, and how often so far. */
  pictureRetry?: { at: string; attempts: number };
  /** Items are absent from a complete feed once: the next read decides. */
  absencesPending?: boolean;
  /** More than half of its items were absent from a complete feed: nothing went, unless the next read agrees. */
  shrunk?: boolean;
  /** Items that came with an older date than the stored ones, by id, and what they were: the next read decides. */
  olderItems?: Record<string, string>;
  report?: FeedReport;
}

/** How a stored item was made, so that an unchanged one costs one comparison at the next sync. */
export interface ItemFingerprint {
  code: ArticleCode;
  feed: string;
  itemId: string;
  url?: string;
  status: ArticleStatus;
  /** SHA-256 over the wire item, the feed's defaults and the version of the content rules. */
  sourceHash: string;
  /** A picture or an attachment is not here: try again although the item is the same. */
  picturesMissing: boolean;
  /** Syncs in a row in which a feed that declares itself complete lacked the item. */
  absences: number;
}

/** An article made by other content rules, with the item it was made of as JSON. */
export interface OutdatedItem extends ItemFingerprint {
  sourceJson: string;
}

/** `shown`: an article that readers can see has it; otherwise it waits to be removed. */
export interface MediaUse {
  hash: string;
  shown: boolean;
}

/** What is written of one article, in one transaction. */
export interface SavedArticle {
  article: Article;
  sourceHash: string;
  /** The wire item as JSON: content is made anew from it when the rules change. */
  sourceJson: string;
  /** The content rules that it was made with. */
  rules: string;
  picturesMissing: boolean;
  /** Nothing is written when the stored article is withdrawn by now, or made of something else. */
  onlyWhile?: { sourceHash: string };
  /** The item that holds the code so far, when the article passes from it to this one. */
  takesOver?: { feed: string; itemId: string };
}

/** What became of the views of one request. */
export interface RecordedVisits {
  counted: number;
  /** Their ids were counted before. */
  repeated: number;
  /** Of articles that there are not. */
  unknown: number;
}

/** Days `YYYY-MM-DD` in Beijing, both included; `code` narrows it to one article. */
export interface VisitPeriod {
  from: string;
  to: string;
  code?: ArticleCode;
}

/**
 * Everything that outlives a process. SQLite implements it; `tests/integration/store/contract.ts`
 * says what every implementation must do.
 *
 * Withdrawn articles stay as tombstones without their text (`tombstone.ts`): `getArticle`,
 * `getArticleState` and the fingerprints return them, nothing else does. Lists never read the body. Order of lists: pinned first, then by
 * date (`publishedAt`, else the day of `firstSeenAt`; a date in the future counts as the day it was
 * first seen), newest first, then by code.
 */
export interface Store {
  getArticle(code: ArticleCode): Promise<Article | undefined>;
  getArticleState(code: ArticleCode): Promise<ArticleState | undefined>;
  /** Grows with every write that a reader could see, on whatever process. */
  getGeneration(): Promise<number>;
  listArticles(query: ListQuery): Promise<SummaryPage>;
  /** The newest, without putting pinned ones first (edition, feeds out); whole articles. */
  listNewest(limit: number, offset?: number): Promise<Article[]>;
  /** The `limit` articles of the same column that come just before this one in time. */
  listEarlierInColumn(article: ArticleSummary, limit: number): Promise<ArticleSummary[]>;
  /** Of the tombstones, newest articles first. */
  listWithdrawnCodes(limit: number): Promise<ArticleCode[]>;
  /** By item id or by address, in that order. */
  findCode(idOrUrl: string): Promise<ArticleCode | undefined>;
  listColumns(): Promise<ColumnCount[]>;
  listYears(): Promise<{ year: string; count: number }[]>;
  /** Every word must occur in title, summary, body, tags or column; titles weigh most. Words of one character count too. */
  searchArticles(query: { text: string; limit: number; offset: number }): Promise<SummaryPage>;

  getFingerprint(feed: string, itemId: string): Promise<ItemFingerprint | undefined>;
  getFingerprintByCode(code: ArticleCode): Promise<ItemFingerprint | undefined>;
  listFingerprints(feed: string): Promise<ItemFingerprint[]>;
  /** Tells an item whose id changed from a new one. */
  listFingerprintsByUrl(feed: string, url: string): Promise<ItemFingerprint[]>;
  /** Readable articles that these rules did not make, by code; `after`: only those behind that code. */
  listOutdated(rules: string, limit: number, after?: ArticleCode): Promise<OutdatedItem[]>;
  /**
   * Writes or replaces the article of this code, with its use of media; sets its absences to 0 and keeps
   * the earliest `firstSeenAt`. Throws when another item holds the code and is not the one that it takes over.
   */
  saveArticle(saved: SavedArticle): Promise<void>;
  /** Takes an article down, dated now, and keeps its tombstone; unknown or withdrawn ones are left alone. */
  withdrawArticle(code: ArticleCode, note?: string): Promise<void>;
  setAbsences(code: ArticleCode, absences: number): Promise<void>;

  getPicture(url: string): Promise<StoredPicture | undefined>;
  savePicture(url: string, picture: StoredPicture): Promise<void>;
  /** `source` names address and version of what was fetched. */
  getAttachment(source: string): Promise<StoredAttachment | undefined>;
  saveAttachment(source: string, file: StoredAttachment): Promise<void>;

  /**
   * Hashes whose files must go now: shown by no article, and either shown last by a withdrawn one or
   * replaced in all others for seven days.
   */
  listUnusedMedia(): Promise<string[]>;
  /** Every hash that is shown or waits to be removed. */
  listMediaUse(): Promise<MediaUse[]>;
  /** To be called when the files are gone: the next article that shows the same fetches it anew. */
  forgetMedia(hash: string): Promise<void>;
  /** Marks the articles of a feed that show what is lost (`picturesMissing`); true when one was not marked yet. */
  markMediaLost(feed: string, hashes: string[]): Promise<boolean>;

  getFeedState(feed: string): Promise<FeedState | undefined>;
  saveFeedState(feed: string, state: FeedState): Promise<void>;
  /** How many there are of each status that occurs, tombstones included. */
  countArticles(): Promise<{ status: ArticleStatus; count: number }[]>;
  /** Why nothing can be written, as far as the last attempt told; reads go on meanwhile. */
  getWriteProblem(): Promise<WriteProblem | undefined>;

  /**
   * Counts views per day, article, placement and channel: all of them or, when it throws, none. An id
   * counts once within 40 days. Does not touch the generation: no page shows numbers of the server's.
   */
  recordVisits(visits: Visit[]): Promise<RecordedVisits>;
  /** Of all time; an article that nobody opened has 0. */
  getVisitCounts(codes: ArticleCode[]): Promise<VisitCounts>;
  /** By day, code, placement and channel, in that order. */
  listDayCounts(period: VisitPeriod): Promise<DayCount[]>;

  /** Oldest first, retired ones included. */
  listPlacements(): Promise<Placement[]>;
  /** False when the id is taken, be it by a retired one. */
  addPlacement(placement: Pick<Placement, 'id' | 'name'>): Promise<boolean>;
  /** False when there is none of this id. */
  changePlacement(placement: Omit<Placement, 'createdAt'>): Promise<boolean>;
  close(): Promise<void>;
}
