import { civilTimeAt } from '../model/civil-time';
import type { Article } from '../model/article';
import type { ArticleDraft } from '../model/article-draft';
import type { FeedReport } from '../model/feed-report';
import type { Result } from '../model/result';
import type { MediaFolder } from '../store/media-folder';
import type { ItemFingerprint, Store } from '../store/store';
import { tombstoneOf } from '../store/tombstone';
import { MediaWriteError } from '../store/write-whole';
import { sourceHashOf } from './content-rules';
import { draftFieldsOf } from './draft-fields';
import type { PendingArticle } from './fetch-attachments';
import { bodyFieldOf, makeArticle, type MadeArticle, type MakingContext } from './make-article';
import { reportUnsaved } from './media-faults';
import { mayReturn } from './may-return';
import type { OlderItems } from './older-items';
import type { PlannedItem } from './plan-items';
import { revisionOf } from './revision';
import { removeUnusedMedia } from './sweep-media';

export interface ItemContext extends MakingContext {
  store: Store;
  media: MediaFolder;
  report: FeedReport;
  rules: string;
  /** Items whose pictures are missing are tried again although they are the same. */
  retryPictures: boolean;
  older: OlderItems;
  /** Where items without a date stand in lists; see `standInDates`. */
  stands: Map<string, string>;
  now: () => Date;
  signal: AbortSignal;
}

/** What the item leaves for its feed's next sync. `fresh`: it is new or changed. */
export interface ItemOutcome {
  picturesMissing: boolean;
  fresh: boolean;
  /** Its attachments are yet to be fetched. */
  pending?: PendingArticle;
}

/** Brings one item into the store when something about it changed, and counts it in the report. */
export async function syncItem(item: PlannedItem, context: ItemContext): Promise<ItemOutcome> {
  const { draft, known } = item;
  const { store, report } = context;
  const sourceHash = sourceHashOf(draft.sourceHash, context.rules);
  if (known && isSettled(known, draft, sourceHash, context.retryPictures)) {
    if (known.absences > 0 && known.status !== 'withdrawn') await store.setAbsences(known.code, 0);
    report.unchanged++;
    return { picturesMissing: known.picturesMissing, fresh: false };
  }
  if (known?.status === 'withdrawn' && draft.status !== 'withdrawn') {
    const tombstone = await store.getArticle(known.code);
    if (tombstone && !mayReturn(draft, known, tombstone)) {
      report.unchanged++;
      const reason = 'was withdrawn; returns with an explicit status or a date_modified after the withdrawal';
      report.warnings.push({ item: draft.itemId, field: 'status', reason });
      return { picturesMissing: false, fresh: false };
    }
  }
  const fresh = known?.sourceHash !== sourceHash;
  const before = known && (await store.getArticle(known.code));
  if (draft.status === 'withdrawn') {
    await saveTombstone(item, before, sourceHash, context);
    return { picturesMissing: false, fresh };
  }
  if (known && before && context.older.isHeld(draft, before)) {
    if (known.absences > 0) await store.setAbsences(known.code, 0);
    report.unchanged++;
    const reason = `${draft.modifiedAt} is older than ${before.modifiedAt} of what is stored; taken if the next read agrees`;
    report.warnings.push({ item: draft.itemId, field: 'date_modified', reason });
    return { picturesMissing: known.picturesMissing, fresh: false };
  }
  return saveMade(item, before, { sourceHash, fresh }, context);
}

function isSettled(known: ItemFingerprint, draft: ArticleDraft, sourceHash: string, retryPictures: boolean): boolean {
  if (known.sourceHash !== sourceHash || known.feed !== draft.feed || known.itemId !== draft.itemId) return false;
  if ((known.status === 'withdrawn') !== (draft.status === 'withdrawn')) return false;
  return !(known.picturesMissing && retryPictures);
}

async function saveMade(
  item: PlannedItem,
  before: Article | undefined,
  { sourceHash, fresh }: { sourceHash: string; fresh: boolean },
  context: ItemContext,
): Promise<ItemOutcome> {
  const nothing = { picturesMissing: false, fresh };
  const { draft, code, known } = item;
  const { store, report } = context;
  const firstSeenAt = before?.firstSeenAt ?? context.stands.get(draft.itemId) ?? context.now().toISOString();
  const result = await tryMaking(draft, { code, firstSeenAt }, context);
  if (!result) return nothing;
  // What could not be fetched because of the stop must not be saved as missing.
  if (context.signal.aborted) return nothing;
  if (!result.ok) {
    report.leftOut.push({ item: draft.itemId, field: bodyFieldOf(draft), reason: result.error });
    return nothing;
  }
  const { article, warnings, pending, picturesFailed } = result.value;
  const picturesMissing = picturesFailed.length > 0;
  await store.saveArticle({
    article,
    sourceHash,
    sourceJson: draft.sourceJson,
    rules: context.rules,
    picturesMissing: picturesMissing || pending.length > 0,
    takesOver: known && { feed: known.feed, itemId: known.itemId },
  });
  for (const warning of warnings) report.warnings.push({ item: draft.itemId, ...warning });
  reportPictures(draft.itemId, picturesFailed, report);
  const unchanged = before?.revision === article.revision && before.pinned === article.pinned;
  if (!before || before.status === 'withdrawn') report.added++;
  else if (unchanged) report.unchanged++;
  else report.changed++;
  if (pending.length === 0) return { picturesMissing, fresh };
  return { picturesMissing, fresh, pending: { draft, code, sourceHash, pending, picturesMissing, fresh, unchanged } };
}

/** `undefined`: its pictures or files could not be written, and the report says so. */
async function tryMaking(
  draft: ArticleDraft,
  identity: Parameters<typeof makeArticle>[1],
  context: ItemContext,
): Promise<Result<MadeArticle> | undefined> {
  try {
    return await makeArticle(draft, identity, context);
  } catch (error) {
    if (!(error instanceof MediaWriteError)) throw error;
    reportUnsaved(draft.itemId, error, context.report);
    return undefined;
  }
}

/** A logo that is missing in a thousand articles is one problem. */
function reportPictures(item: string, failed: MadeArticle['picturesFailed'], report: FeedReport): void {
  for (const picture of failed) {
    if (report.picturesFailed.some(({ url }) => url === picture.url)) continue;
    report.picturesFailed.push({ item, ...picture });
  }
}

async function saveTombstone(
  item: PlannedItem,
  before: Article | undefined,
  sourceHash: string,
  context: ItemContext,
): Promise<void> {
  const { draft, code, known } = item;
  const withdrawnAt = before?.status === 'withdrawn' ? before.statusDate : undefined;
  const now = context.now();
  const bare = tombstoneOf({
    ...draftFieldsOf(draft),
    code,
    statusDate: draft.statusDate ?? withdrawnAt ?? civilTimeAt(now),
    firstSeenAt: before?.firstSeenAt ?? now.toISOString(),
    revision: '',
  });
  const article = { ...bare, revision: revisionOf(bare) };
  const takesOver = known && { feed: known.feed, itemId: known.itemId };
  await context.store.saveArticle({
    article,
    sourceHash,
    sourceJson: draft.sourceJson,
    rules: context.rules,
    picturesMissing: false,
    takesOver,
  });
  // At once, as other items may take long. What fails here is tried again, and reported, when the feed is done.
  await removeUnusedMedia(context.store, context.media).catch(() => undefined);
  if (before?.status === 'withdrawn') context.report.unchanged++;
  else context.report.withdrawn++;
}
