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

export interface PictureProblem {
  item: string;
  url: string;
  reason: string;
}
