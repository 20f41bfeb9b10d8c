import type { FeedReport } from '../model/feed-report';
import type { FeedState } from '../store/store';

export function emptyReport(feed: string, startedAt: Date, before: FeedState): FeedReport {
  return {
    feed,
    title: before.report?.title,
    startedAt: startedAt.toISOString(),
    durationMs: 0,
    outcome: 'unchanged',
    lastSuccessAt: before.lastSuccessAt,
    itemsIn: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    withdrawn: 0,
    leftOut: [],
    warnings: [],
    picturesFailed: [],
  };
}

/** The feed is as it was, and so are its faults. */
export function repeatReport(report: FeedReport, last: FeedReport | undefined): void {
  if (!last) return;
  const { itemsIn, leftOut, warnings, picturesFailed } = last;
  Object.assign(report, { itemsIn, unchanged: itemsIn - leftOut.length, leftOut, warnings, picturesFailed });
}

/** What was not tried again is still missing. */
export function carryPictureProblems(
  report: FeedReport,
  last: FeedReport | undefined,
  skipped: ReadonlySet<string>,
): void {
  const carried = last?.picturesFailed.filter(({ item }) => skipped.has(item)) ?? [];
  report.picturesFailed.push(...carried);
}
