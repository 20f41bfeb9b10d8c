import type { FeedReport } from '../model/feed-report';
import type { MediaWriteError } from '../store/write-whole';

const FIELD = 'media';

/** The item keeps its earlier state: a full disk must not put an article without its pictures in the place of a whole one. */
export function reportUnsaved(item: string, error: MediaWriteError, report: FeedReport): void {
  report.leftOut.push({ item, field: FIELD, reason: error.message });
}

/**
 * Ends a sync in which files could not be written, after everything else was stored: as it has failed, the
 * next one reads the feed again instead of hearing that it is unchanged.
 *
 * @throws Error naming the folder and how many items wait
 */
export function failWhenUnsaved(report: FeedReport): void {
  const unsaved = report.leftOut.filter(({ field }) => field === FIELD);
  if (unsaved.length > 0) throw new Error(`${unsaved.length} items were not saved: ${unsaved[0]?.reason}`);
}
