import { adaptItem } from '../feed/adapt-item';
import { feedDefaultsOf } from '../feed/feed-defaults';
import type { Article } from '../model/article';
import type { ArticleCode } from '../model/article-code';
import type { ArticleDraft } from '../model/article-draft';
import type { FeedDefaults } from '../model/feed-defaults';
import type { ItemProblem } from '../model/feed-report';
import { fail, ok, type Result } from '../model/result';
import { createTrust } from '../site/trusted-hosts';
import type { OutdatedItem } from '../store/store';
import { nextTurn } from './at-once';
import { codesByUrl } from './codes-by-url';
import { createAttachmentCollector, type AttachmentCollector } from './collect-attachments';
import { createKeptPictures } from './collect-pictures';
import { contentRulesOf, sourceHashOf } from './content-rules';
import { makeArticle, type MakingContext } from './make-article';
import { folderOf } from './read-resource';
import { revisionOf } from './revision';
import type { SyncDeps } from './sync';

export interface RemakeReport {
  made: number;
  /** Those of them that readers see differently: phones take these anew. */
  changed: number;
  failed: ItemProblem[];
  durationMs: number;
}

const AT_A_TIME = 20;

/**
 * Makes every stored article anew that other content rules made, from its item as the feed gave it: also
 * those that have left their feed, and while the feed is dead. Asks nobody: pictures are those that are
 * kept. What a sync brings or withdraws meanwhile is not written over. Can be stopped or killed between
 * two articles, and goes on there when it is started again.
 */
export async function remakeArticles(deps: SyncDeps, signal: AbortSignal): Promise<RemakeReport> {
  const rules = contentRulesOf(deps.trustedHosts);
  const began = performance.now();
  const report: RemakeReport = { made: 0, changed: 0, failed: [], durationMs: 0 };
  let items = await deps.store.listOutdated(rules, AT_A_TIME);
  if (items.length === 0) return report;
  const codes = await codesByUrl(deps.store, deps.feeds);
  const context: RemakeContext = {
    ...deps,
    rules,
    now: deps.now?.() ?? new Date(),
    signal,
    lentBy: new Map(),
    resolveArticle: (url) => codes.get(url),
    isTrustedHost: createTrust(deps.trustedHosts),
  };
  while (items.length > 0) {
    for (const item of items) {
      if (!signal.aborted) await remake(item, report, context);
      await nextTurn();
    }
    items = signal.aborted ? [] : await deps.store.listOutdated(rules, AT_A_TIME, items.at(-1)!.code);
  }
  report.durationMs = Math.round(performance.now() - began);
  return report;
}

interface RemakeContext extends Omit<SyncDeps, 'now'>, Pick<MakingContext, 'resolveArticle' | 'isTrustedHost'> {
  rules: string;
  now: Date;
  signal: AbortSignal;
  /** What each feed lent to its items when it was read last. */
  lentBy: Map<string, FeedDefaults | undefined>;
}

async function remake(item: OutdatedItem, report: RemakeReport, context: RemakeContext): Promise<void> {
  const { store, rules } = context;
  const before = await store.getArticle(item.code);
  if (!before || before.status === 'withdrawn') return;
  const draft = await draftOf(item, before, context);
  const made = draft.ok ? await makeFrom(draft.value, before, item.code, context) : draft;
  if (!draft.ok || !made.ok) {
    report.failed.push({ item: item.itemId, reason: made.ok ? 'cannot be read any more' : made.error });
    return;
  }
  const { article, picturesMissing } = made.value;
  await store.saveArticle({
    article,
    rules,
    sourceHash: sourceHashOf(draft.value.sourceHash, rules),
    sourceJson: item.sourceJson,
    picturesMissing,
    onlyWhile: { sourceHash: item.sourceHash },
  });
  report.made++;
  if (article.revision !== before.revision) report.changed++;
}

async function draftOf(item: OutdatedItem, before: Article, context: RemakeContext): Promise<Result<ArticleDraft>> {
  const { feed, itemId } = item;
  const defaults = (await lentBy(feed, context)) ?? defaultsFrom(before, context);
  const adapted = adaptItem(JSON.parse(item.sourceJson), 1, { feed, defaults, now: context.now });
  return 'leftOut' in adapted ? fail(adapted.leftOut.reason) : ok({ ...adapted.draft, itemId });
}

async function lentBy(feed: string, { lentBy: known, store }: RemakeContext): Promise<FeedDefaults | undefined> {
  if (!known.has(feed)) known.set(feed, (await store.getFeedState(feed))?.defaults);
  return known.get(feed);
}

/** Of a store that an earlier release wrote: what was lent shows in the article. */
function defaultsFrom({ feed, language, authors, column }: Article, { feeds }: RemakeContext): FeedDefaults {
  const fromAddress = feedDefaultsOf({ items: [] }, { address: feed, severalFeeds: feeds.length > 1 }, () => {});
  return { ...fromAddress, language, authors, column };
}

/**
 * Attachments stay as they are. One that the rules of today would fetch, or take for something else, makes
 * the article one whose files are missing: the next sync that has its item sees to it.
 */
async function makeFrom(
  draft: ArticleDraft,
  before: Article,
  code: ArticleCode,
  context: RemakeContext,
): Promise<Result<{ article: Article; picturesMissing: boolean }>> {
  const pictures = createKeptPictures(context, folderOf(draft.feed));
  const attachments = createAttachmentCollector(context, draft.feed);
  const identity = { code, firstSeenAt: before.firstSeenAt };
  const made = await makeArticle({ ...draft, attachments: [] }, identity, { ...context, pictures, attachments });
  if (!made.ok) return made;
  const { revision, ...fields } = { ...made.value.article, attachments: before.attachments };
  void revision;
  return ok({
    article: { ...fields, revision: revisionOf(fields) },
    picturesMissing: made.value.picturesFailed.length > 0 || (await isAnyMissing(draft, attachments)),
  });
}

async function isAnyMissing(
  { attachments, modifiedAt }: ArticleDraft,
  collector: AttachmentCollector,
): Promise<boolean> {
  for (const attachment of attachments) {
    const isWanted = collector.fetchesFromWeb || attachment.url.startsWith('file:');
    if (isWanted && !(await collector.find(attachment, modifiedAt))) return true;
  }
  return false;
}
