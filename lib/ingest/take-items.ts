import { adaptFeed } from '../feed/adapt-feed';
import type { FeedRead } from '../feed/read-feed';
import type { ArticleCode } from '../model/article-code';
import type { FeedReport } from '../model/feed-report';
import type { FeedState } from '../store/store';
import type { FeedContext } from './feed-context';
import { codesByUrl } from './codes-by-url';
import { createAttachmentCollector } from './collect-attachments';
import { createPictureCollector } from './collect-pictures';
import { createTrust } from '../site/trusted-hosts';
import { countAbsences } from './count-absences';
import { forEachAtOnce } from './at-once';
import { fetchAttachments, type PendingArticle } from './fetch-attachments';
import { failWhenUnsaved } from './media-faults';
import { createOlderItems } from './older-items';
import { nextRetry } from './picture-retry';
import { planItems, type PlannedItem } from './plan-items';
import { standInDates } from './stand-in-dates';
import { syncItem, type ItemContext } from './sync-item';

type GoodRead = Extract<FeedRead, { kind: 'read' }>;

const ITEMS_AT_ONCE = 4;

interface ItemsTaken {
  state: Pick<FeedState, 'pictureRetry' | 'absencesPending' | 'shrunk' | 'olderItems' | 'defaults'>;
  /** Ids of items whose pictures are still missing and were not tried. */
  skippedMissing: Set<string>;
}

/** Plans and stores the items of a feed that was read, and decides what its next sync must look at again. */
export async function takeItems(
  feed: string,
  read: GoodRead,
  retryPictures: boolean,
  before: FeedState,
  report: FeedReport,
  context: FeedContext,
): Promise<ItemsTaken> {
  const severalFeeds = context.configuredFeeds.size > 1;
  const adapted = adaptFeed(read.document, { feed, address: read.address, severalFeeds, now: context.now() });
  const { defaults } = adapted;
  report.title = defaults.title;
  report.itemsIn = adapted.itemsIn;
  report.leftOut = adapted.leftOut;
  report.warnings = [...read.warnings.map((reason) => ({ item: 'feed', reason })), ...adapted.warnings];

  await context.waitForTurn();
  const plan = await planItems(adapted.drafts, { ...context, feed });
  context.planned();
  report.warnings = report.warnings.concat(plan.warnings);

  const missing = { any: false, fresh: false, skipped: new Set<string>() };
  const older = createOlderItems(before.olderItems);
  const itemContext = { ...(await itemContextOf(feed, plan.items, report, context)), retryPictures, older };
  const note = (item: string, outcome: { missing: boolean; fresh: boolean }) => {
    if (!outcome.missing) return;
    missing.any = true;
    if (outcome.fresh) missing.fresh = true;
    else if (!retryPictures) missing.skipped.add(item);
  };
  const pending: PendingArticle[] = [];
  await forEachAtOnce(ITEMS_AT_ONCE, plan.items, context.signal, async (item) => {
    const outcome = await syncItem(item, itemContext);
    if (outcome.pending) pending.push(outcome.pending);
    else note(item.draft.itemId, { missing: outcome.picturesMissing, fresh: outcome.fresh });
  });
  const absences =
    defaults.complete && !read.partial
      ? await countAbsences(plan.items, before.shrunk === true, report, context)
      : { absencesPending: undefined, shrunk: undefined };
  const fetched = await fetchAttachments(pending, itemContext, before.pictureRetry?.attempts ?? 0);
  for (const { article, ...outcome } of fetched) note(article.draft.itemId, outcome);
  if (context.signal.aborted) throw new Error('stopped before the end');
  failWhenUnsaved(report);

  if (report.added + report.changed + report.withdrawn > 0) report.outcome = 'updated';
  const retry = { fresh: missing.fresh, tried: retryPictures, now: context.now() };
  const pictureRetry = missing.any ? nextRetry(before.pictureRetry, retry) : undefined;
  return { state: { pictureRetry, ...absences, olderItems: older.seen(), defaults }, skippedMissing: missing.skipped };
}

async function itemContextOf(
  feed: string,
  items: PlannedItem[],
  report: FeedReport,
  context: FeedContext,
): Promise<Omit<ItemContext, 'retryPictures' | 'older'>> {
  const codes = await codesWith(items, context);
  return {
    ...context,
    report,
    attachments: createAttachmentCollector(context, feed),
    pictures: createPictureCollector(context, feed),
    stands: standInDates(
      items.map(({ draft }) => draft),
      context.now(),
    ),
    resolveArticle: (url) => codes.get(url),
    isTrustedHost: createTrust(context.trustedHosts),
  };
}

/** Addresses of the articles that are or will be ours: links to them stay inside. */
async function codesWith(items: PlannedItem[], context: FeedContext): Promise<Map<string, ArticleCode>> {
  const codes = await codesByUrl(context.store, context.configuredFeeds);
  for (const { draft, code } of items) {
    if (!draft.url) continue;
    if (draft.status === 'withdrawn') codes.delete(draft.url);
    else codes.set(draft.url, code);
  }
  return codes;
}
