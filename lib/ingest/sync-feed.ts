import { readFeed } from '../feed/read-feed';
import type { FeedReport } from '../model/feed-report';
import type { FeedState, Store } from '../store/store';
import type { FeedContext } from './feed-context';
import { carryPictureProblems, emptyReport, repeatReport } from './fill-report';
import { retryIsDue } from './picture-retry';
import { takeItems } from './take-items';

/**
 * Brings one feed into the store. Whatever happens it returns a report and leaves the state of the
 * feed behind; what was stored before stays when the feed cannot be read.
 */
export async function syncFeed(feed: string, context: FeedContext): Promise<FeedReport> {
  const startedAt = context.now();
  const began = performance.now();
  const report = emptyReport(feed, startedAt);
  try {
    const before = (await context.store.getFeedState(feed)) ?? {};
    report.title = before.report?.title;
    const after = await syncRead(feed, before, report, context);
    report.durationMs = Math.round(performance.now() - began);
    await context.store.saveFeedState(feed, { ...after, report });
  } catch (error) {
    report.outcome = 'failed';
    report.error = `${feed}: ${(error as Error).message}`;
    report.durationMs = Math.round(performance.now() - began);
    await recordFailure(feed, report, context.store);
  } finally {
    context.planned();
  }
  return report;
}

/** After a failure of the store itself, which may well go on. */
async function recordFailure(feed: string, report: FeedReport, store: Store): Promise<void> {
  try {
    await store.saveFeedState(feed, { ...(await store.getFeedState(feed)), report });
  } catch {
    // The report that is returned says why.
  }
}

async function syncRead(feed: string, before: FeedState, report: FeedReport, context: FeedContext): Promise<FeedState> {
  const retryPictures = context.force || retryIsDue(before.pictureRetry, context.now());
  const readInFull = retryPictures || before.absencesPending === true || before.contentRules !== context.rules;
  const read = await readFeed(feed, readInFull ? {} : before, context);
  if (!read.ok) {
    report.outcome = 'failed';
    report.error = read.error;
    return before;
  }
  const lastSuccessAt = context.now().toISOString();
  if (read.value.kind === 'unchanged') {
    repeatReport(report, before.report);
    return { ...before, lastSuccessAt };
  }
  const pictures = { retryPictures, retry: before.pictureRetry };
  // Should the process die half-way, the next one must not be told that nothing changed.
  await context.store.saveFeedState(feed, { ...before, etag: undefined, lastModified: undefined, bodyHash: undefined });
  const rest = await takeItems(feed, read.value, pictures, report, context);
  carryPictureProblems(report, before.report, rest.skippedMissing);
  const { etag, lastModified, bodyHash, partial } = read.value;
  const validators = partial ? {} : { etag, lastModified, bodyHash, contentRules: context.rules };
  return { ...validators, ...rest.state, lastSuccessAt };
}
