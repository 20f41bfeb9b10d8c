import type { FeedReport } from '@/lib/model/feed-report';

/** A report of a sync in which nothing happened; every member may be replaced. */
export function emptyFeedReport(changes: Partial<FeedReport> = {}): FeedReport {
  return {
    feed: 'https://www.shishi.example/feed.json',
    title: '测试专栏',
    startedAt: '2026-03-05T09:59:00.000Z',
    durationMs: 1500,
    outcome: 'unchanged',
    itemsIn: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    withdrawn: 0,
    leftOut: [],
    warnings: [],
    picturesFailed: [],
    ...changes,
  };
}
