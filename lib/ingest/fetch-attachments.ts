import type { Attachment } from '../model/article';
import type { ArticleCode } from '../model/article-code';
import type { ArticleDraft } from '../model/article-draft';
import type { FeedReport } from '../model/feed-report';
import { MediaWriteError } from '../store/write-whole';
import type { Store } from '../store/store';
import { forEachAtOnce } from './at-once';
import type { AttachmentCollector } from './collect-attachments';
import { asKept } from './keep-attachments';
import { reportUnsaved } from './media-faults';
import { revisionOf } from './revision';

/** An article that is stored, with attachments that are not here yet. */
export interface PendingArticle {
  draft: ArticleDraft;
  code: ArticleCode;
  sourceHash: string;
  pending: Attachment[];
  /** Beside its attachments. */
  picturesMissing: boolean;
  fresh: boolean;
  /** So the report counts it so far. */
  unchanged: boolean;
}

export interface AttachmentContext {
  store: Store;
  report: FeedReport;
  rules: string;
  attachments: AttachmentCollector;
  signal: AbortSignal;
}

const ARTICLES_AT_ONCE = 2;
/** No further one is begun after it: the next reading of the feed, which may take something down, must not wait. */
const BUDGET_MS = 60_000;

/**
 * Fetches what the articles of a feed still lack and puts it under our own address. Of each article: is
 * anything missing still, and should it be tried soon.
 *
 * @param turn which of them comes first: what is slow must not keep the rest waiting for ever
 */
export async function fetchAttachments(
  articles: PendingArticle[],
  context: AttachmentContext,
  turn: number,
): Promise<{ article: PendingArticle; missing: boolean; fresh: boolean }[]> {
  const done: { article: PendingArticle; missing: boolean; fresh: boolean }[] = [];
  const fresh = articles.filter((article) => article.fresh);
  const again = articles.filter((article) => !article.fresh);
  const start = again.length === 0 ? 0 : turn % again.length;
  const queue = [...fresh, ...again.slice(start), ...again.slice(0, start)];
  const end = performance.now() + BUDGET_MS;
  let left = 0;
  await forEachAtOnce(ARTICLES_AT_ONCE, queue, context.signal, async (article) => {
    if (performance.now() > end) {
      left++;
      done.push({ article, missing: true, fresh: true });
    } else done.push({ article, ...(await fetchOf(article, context, end)) });
  });
  if (left > 0) {
    const reason = `those of ${left} items are fetched with the next syncs`;
    context.report.warnings.push({ item: 'feed', field: 'attachments', reason });
  }
  return done;
}

async function fetchOf(
  article: PendingArticle,
  context: AttachmentContext,
  end: number,
): Promise<{ missing: boolean; fresh: boolean }> {
  const { draft, pending } = article;
  const { report, signal } = context;
  const kept: { from: Attachment; to: Attachment }[] = [];
  let late = false;
  try {
    for (const attachment of pending) {
      late = performance.now() > end;
      if (late || signal.aborted) break;
      const result = await context.attachments.collect(attachment, draft.modifiedAt);
      if (result.ok) {
        kept.push({ from: attachment, to: asKept(attachment, result.value.file) });
        const { warning } = result.value;
        if (warning) report.warnings.push({ item: draft.itemId, field: 'attachments', reason: warning });
      } else if (!signal.aborted) reportFailure(draft.itemId, attachment.url, result.error, report);
    }
  } catch (error) {
    if (!(error instanceof MediaWriteError)) throw error;
    reportUnsaved(draft.itemId, error, report);
  }
  const missing = kept.length < pending.length || article.picturesMissing;
  if (kept.length > 0) await putIn(article, kept, missing, context);
  return { missing, fresh: article.fresh || late };
}

function reportFailure(item: string, url: string, reason: string, report: FeedReport): void {
  if (report.picturesFailed.some((other) => other.url === url)) return;
  report.picturesFailed.push({ item, url, field: 'attachments', reason });
}

/** Another process may have stored a later state meanwhile, which is then left as it is. */
async function putIn(
  { draft, code, sourceHash, unchanged }: PendingArticle,
  kept: { from: Attachment; to: Attachment }[],
  picturesMissing: boolean,
  { store, report, rules }: AttachmentContext,
): Promise<void> {
  const stored = await store.getArticle(code);
  if (stored?.itemId !== draft.itemId || stored.status === 'withdrawn') return;
  const attachments = stored.attachments.map(
    (attachment) =>
      kept.find(({ from }) => from.url === attachment.url && from.title === attachment.title)?.to ?? attachment,
  );
  const changed = { ...stored, attachments };
  const article = { ...changed, revision: revisionOf(changed) };
  const { sourceJson } = draft;
  await store.saveArticle({ article, sourceHash, sourceJson, rules, picturesMissing, onlyWhile: { sourceHash } });
  if (!unchanged) return;
  report.unchanged--;
  report.changed++;
}
