import { DESK_WORDS } from '../site/desk-words';
import type { FeedState } from '../store/store';
import type { ArticleChecks } from './check-articles';
import type { LinkCheck } from './check-links';

/** What somebody should look at, in one sentence each; empty when all is well. */
export function toDoOf(feeds: FeedState[], checks: ArticleChecks, links?: LinkCheck): string[] {
  const words = DESK_WORDS.home;
  const counts: [number, (count: number) => string][] = [
    [feeds.filter(({ failures = 0 }) => failures > 0).length, words.feedsFailing],
    [checks.columns.filter(({ stale }) => stale).length, words.columnsStale],
    [checks.numbers.reduce((sum, { numbers }) => sum + numbers.length, 0), words.numbers],
    [links?.broken.length ?? 0, words.links],
  ];
  return counts.filter(([count]) => count > 0).map(([count, text]) => text(count));
}
