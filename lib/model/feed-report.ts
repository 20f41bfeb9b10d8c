/** What became of one sync of one feed: kept in the store, printed by `npm run sync`. */
export interface FeedReport {
  /** The configured source (address or path). */
  feed: string;
  title?: string;
  startedAt: string;
  durationMs: number;
  /** `failed`: nothing was taken and the last good state is served. */
  outcome: 'updated' | 'unchanged' | 'failed';
  /** Why it failed; an English sentence that names the feed. */
  error?: string;
  /** Failures in a row, this one included; absent when it did not fail. */
  failures?: number;
  /** When the schedule reads the feed next, and when it was read well last; ISO 8601. */
  nextTryAt?: string;
  lastSuccessAt?: string;
  /** These and the problems below: of the last good read when this one failed. */
  itemsIn: number;
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  leftOut: ItemProblem[];
  /** Kept, but something about it was wrong and was mended or dropped. */
  warnings: ItemProblem[];
  picturesFailed: PictureProblem[];
}

export interface ItemProblem {
  /** The item's id, or `#12` (1-based position) when it has none. */
  item: string;
  field?: string;
  reason: string;
}

/** A picture or an attachment that could not be had and is tried again. */
export interface PictureProblem {
  item: string;
  /** `image`, `content_html` or `attachments`. */
  field?: string;
  url: string;
  reason: string;
}
