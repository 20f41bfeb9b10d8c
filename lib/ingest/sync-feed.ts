import type { FetchFailure } from '../feed/fetch-bytes';
import { readFeed } from '../feed/read-feed';
import type { FeedReport } from '../model/feed-report';
import type { FeedState } from '../store/store';
import { askedToWaitUntil, nextTryAfterFailure, nextTryAfterSuccess, type Pace } from './back-off';
import type { FeedContext } from './feed-context';
import { carryPictureProblems, emptyReport, repeatReport } from './fill-report';
import { retryIsDue } from './picture-retry';
import { shownFeed } from './shown-feed';
import { takeItems } from './take-items';

const NO_VALIDATORS = { etag: undefined, lastModified: undefined, bodyHash: undefined };

/**
 * Brings one feed into the store. Whatever happens it returns a report and leaves the state of the
 * feed behind; what was stored before stays when the feed cannot be read.
 */
export async function syncFeed(feed: string, context: FeedContext): Promise<FeedReport> {
  const began = performance.now();
  let before: FeedState = {};
  let report = emptyReport(feed, context.now(), before);
  try {
    before = (await context.store.getFeedState(feed)) ?? {};
    report = emptyReport(feed, context.now(), before);
    const waitUntil = context.force ? undefined : askedToWaitUntil(before, context.now());
    if (waitUntil !== undefined) return leaveInPeace(report, before, waitUntil);
    const after = await syncRead(feed, before, report, context);
    await saveState(feed, after, report, began, context);
  } catch (error) {
    // Of the store or the disk, which may well go on: no reason to keep away from the feed.
    failed(report, `${shownFeed(feed)}: ${(error as Error).message}`, before);
    await saveState(feed, undefined, report, began, context).catch(() => undefined);
  } finally {
    context.planned();
    for (const [code, holder] of context.reserved) if (holder.startsWith(`${feed}\n`)) context.reserved.delete(code);
  }
  return report;
}

/** @param state what is known of the feed now; as the store has it when absent */
async function saveState(
  feed: string,
  state: FeedState | undefined,
  report: FeedReport,
  began: number,
  { store }: FeedContext,
): Promise<void> {
  report.durationMs = Math.round(performance.now() - began);
  const kept = await store.getFeedState(feed);
  // The store lost what this sync built on, as a damaged one does that is replaced: the next reads in full.
  const known = kept || !state ? (state ?? kept) : { ...state, ...NO_VALIDATORS };
  await store.saveFeedState(feed, { ...known, report });
}

function leaveInPeace(report: FeedReport, before: FeedState, until: string): FeedReport {
  const reason = `not asked: the server wants no request before ${until} (Retry-After); --force asks all the same`;
  failed(report, `${shownFeed(report.feed)}: ${reason}`, before);
  return Object.assign(report, { failures: before.failures, nextTryAt: before.nextTryAt });
}

async function syncRead(feed: string, before: FeedState, report: FeedReport, context: FeedContext): Promise<FeedState> {
  const retryPictures = context.force || retryIsDue(before.pictureRetry, context.now());
  const readInFull = retryPictures || isInDoubt(before) || before.contentRules !== context.rules;
  const read = await readFeed(feed, readInFull ? {} : before, { ...context, ...context.limits });
  if (!read.ok) return stateAfterFailure(feed, read, before, report, context);
  const good = { ...before, ...reachable(context), failures: undefined, notBefore: undefined };
  Object.assign(report, { lastSuccessAt: good.lastSuccessAt, nextTryAt: good.nextTryAt });
  if (read.value.kind === 'unchanged') {
    repeatReport(report, before.report);
    return good;
  }
  // Should the process die half-way, the next one must not be told that nothing changed.
  await context.store.saveFeedState(feed, { ...before, ...NO_VALIDATORS });
  const rest = await takeItems(feed, read.value, retryPictures, before, report, context);
  carryPictureProblems(report, before.report, rest.skippedMissing);
  const { etag, lastModified, bodyHash, partial } = read.value;
  const validators = partial
    ? { ...NO_VALIDATORS, contentRules: undefined }
    : { etag, lastModified, bodyHash, contentRules: context.rules };
  return { ...good, ...validators, ...rest.state };
}

/** What one read alone does not decide: the next one must look at the feed although it may be unchanged. */
function isInDoubt({ absencesPending, olderItems }: FeedState): boolean {
  return absencesPending === true || olderItems !== undefined;
}

function reachable(context: FeedContext): Pick<FeedState, 'lastSuccessAt' | 'nextTryAt'> {
  return { lastSuccessAt: context.now().toISOString(), ...nextTryAfterSuccess(paceOf(context)) };
}

function stateAfterFailure(
  feed: string,
  failure: FetchFailure,
  before: FeedState,
  report: FeedReport,
  context: FeedContext,
): FeedState {
  failed(report, failure.error, before);
  // Stopped by ourselves: that says nothing about the feed.
  if (context.signal.aborted) return before;
  const next = nextTryAfterFailure(feed, before, failure, paceOf(context));
  Object.assign(report, { failures: next.failures, nextTryAt: next.nextTryAt });
  return { ...before, notBefore: undefined, ...next };
}

function failed(report: FeedReport, error: string, before: FeedState): void {
  if (report.itemsIn === 0) repeatReport(report, before.report);
  const outcome = 'failed' as const;
  Object.assign(report, { outcome, error, lastSuccessAt: before.lastSuccessAt, nextTryAt: undefined });
}

const paceOf = ({ intervalSeconds, now, random }: FeedContext): Pace => ({
  intervalSeconds,
  now: now(),
  random: random(),
});
