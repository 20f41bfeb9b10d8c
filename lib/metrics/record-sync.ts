import type { FeedReport } from '../model/feed-report';
import type { Metrics } from './metrics';

/** Counts one sync of the feed at this place of FEED_URL. */
export function recordSync({ syncs, items, syncDuration }: Metrics, report: FeedReport, at: number): void {
  const feed = String(at);
  syncs.inc({ feed, outcome: report.outcome });
  syncDuration.set({ feed }, report.durationMs / 1000);
  if (report.outcome === 'failed') return;
  const counts = {
    added: report.added,
    changed: report.changed,
    unchanged: report.unchanged,
    withdrawn: report.withdrawn,
    left_out: report.leftOut.length,
  };
  for (const [outcome, count] of Object.entries(counts)) items.inc({ feed, outcome }, count);
}
