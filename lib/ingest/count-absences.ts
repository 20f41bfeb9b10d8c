import type { FeedReport } from '../model/feed-report';
import type { FeedState, Store } from '../store/store';
import { nextTurn } from './at-once';
import { ABSENCES_TO_WITHDRAW } from './may-return';
import type { PlannedItem } from './plan-items';

type Absences = Pick<FeedState, 'absencesPending' | 'shrunk'>;

/**
 * Takes down what a feed that declares itself complete has lacked twice in a row, and remembers what
 * it lacks for the first time. A read that lacks more than half of all takes nothing down at all,
 * unless the one before it did so too: that is an accident more often than a decision.
 *
 * `absencesPending`: the next sync must read the feed again even when the server calls it unchanged.
 */
export async function countAbsences(
  items: PlannedItem[],
  shrunkBefore: boolean,
  report: FeedReport,
  { store, signal }: { store: Store; signal: AbortSignal },
): Promise<Absences> {
  const warn = (reason: string) => void report.warnings.push({ item: 'feed', reason });
  if (report.leftOut.some(({ item }) => item.startsWith('#'))) {
    warn('items without id were left out: nothing is taken for absent');
    return { absencesPending: undefined, shrunk: undefined };
  }
  const present = new Set([...items.map(({ draft }) => draft.itemId), ...report.leftOut.map(({ item }) => item)]);
  const shown = (await store.listFingerprints(report.feed)).filter(({ status }) => status !== 'withdrawn');
  const absent = shown.filter(({ itemId }) => !present.has(itemId));
  const shrunk = absent.length > shown.length / 2;
  const isHeld = shrunk && !shrunkBefore;
  let pending = 0;
  for (const known of absent) {
    await nextTurn();
    if (signal.aborted) break;
    const absences = isHeld ? Math.max(known.absences, 1) : known.absences + 1;
    if (absences !== known.absences) await store.setAbsences(known.code, absences);
    if (isHeld || absences < ABSENCES_TO_WITHDRAW) pending++;
    else {
      await store.withdrawArticle(known.code);
      report.withdrawn++;
    }
  }
  if (pending > 0) {
    const held = isHeld ? `held, as more than half of ${shown.length} are gone: ` : '';
    warn(`${held}${pending} stored items are absent from this complete feed; withdrawn if the next read agrees`);
  }
  return { absencesPending: pending > 0 || undefined, shrunk: shrunk || undefined };
}
