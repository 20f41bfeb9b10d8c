import type { FeedReport } from '../model/feed-report';
import type { Store } from '../store/store';
import { nextTurn } from './at-once';
import { ABSENCES_TO_WITHDRAW } from './may-return';
import type { PlannedItem } from './plan-items';

/**
 * Takes down what a feed that declares itself complete has lacked twice in a row, and remembers what
 * it lacks for the first time. True when such are left: the next sync must read the feed again even
 * when the server calls it unchanged.
 */
export async function countAbsences(
  store: Store,
  items: PlannedItem[],
  report: FeedReport,
  signal: AbortSignal,
): Promise<boolean> {
  if (report.leftOut.some(({ item }) => item.startsWith('#'))) {
    report.warnings.push({ item: 'feed', reason: 'items without id were left out: nothing is taken for absent' });
    return false;
  }
  const present = new Set([...items.map(({ draft }) => draft.itemId), ...report.leftOut.map(({ item }) => item)]);
  let pending = 0;
  for (const known of await store.listFingerprints(report.feed)) {
    await nextTurn();
    if (signal.aborted) break;
    if (present.has(known.itemId) || known.status === 'withdrawn') continue;
    await store.setAbsences(known.code, known.absences + 1);
    if (known.absences + 1 < ABSENCES_TO_WITHDRAW) pending++;
    else {
      await store.withdrawArticle(known.code);
      report.withdrawn++;
    }
  }
  if (pending > 0) {
    const reason = `${pending} stored items are absent from this complete feed; withdrawn if the next read agrees`;
    report.warnings.push({ item: 'feed', reason });
  }
  return pending > 0;
}
