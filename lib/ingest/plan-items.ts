import { articleCodeOf, type ArticleCode } from '../model/article-code';
import type { ArticleDraft } from '../model/article-draft';
import type { ItemProblem } from '../model/feed-report';
import type { ItemFingerprint, Store } from '../store/store';
import { nextTurn } from './at-once';

export interface PlannedItem {
  draft: ArticleDraft;
  code: ArticleCode;
  /** How the article is stored now, also when it is stored under another id or feed address. */
  known?: ItemFingerprint;
}

export interface PlanContext {
  store: Store;
  feed: string;
  /** All feeds of the site: an article of any other belongs to nobody and may be taken over. */
  configuredFeeds: ReadonlySet<string>;
  /** Codes given out in this sync, by feed and item, so that two feeds never get the same new one. */
  reserved: Map<ArticleCode, string>;
}

/** Decides which article each draft is. The report learns of every one whose address was in doubt. */
export async function planItems(
  drafts: ArticleDraft[],
  context: PlanContext,
): Promise<{ items: PlannedItem[]; warnings: ItemProblem[] }> {
  const warnings: ItemProblem[] = [];
  const items: PlannedItem[] = [];
  const ids = new Set(drafts.map((draft) => draft.itemId));
  const urlCounts = countUrls(drafts);
  for (const [at, draft] of drafts.entries()) {
    if (at % 50 === 0) await nextTurn();
    const warn = (reason: string) => void warnings.push({ item: draft.itemId, field: 'id', reason });
    const known =
      (await context.store.getFingerprint(context.feed, draft.itemId)) ??
      (await findByUrl(draft, { ...context, ids, urlCounts, warn }));
    const item = known ? { draft, code: known.code, known } : await giveCode(draft, context, warn);
    context.reserved.set(item.code, keyOf(draft));
    items.push(item);
  }
  return { items, warnings };
}

const keyOf = (draft: ArticleDraft) => `${draft.feed}\n${draft.itemId}`;

function countUrls(drafts: ArticleDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of drafts) if (url) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}

/**
 * The article at the same address whose id has left the feed: a moved CMS numbers its pages anew, and
 * the printed code must go on leading there. An address that several items share proves nothing.
 */
async function findByUrl(
  draft: ArticleDraft,
  context: PlanContext & {
    ids: ReadonlySet<string>;
    urlCounts: ReadonlyMap<string, number>;
    warn: (reason: string) => void;
  },
): Promise<ItemFingerprint | undefined> {
  if (!draft.url || new URL(draft.url).pathname === '/' || context.urlCounts.get(draft.url) !== 1) return undefined;
  const [found, ...others] = await context.store.listFingerprintsByUrl(context.feed, draft.url);
  if (!found || others.length > 0 || context.ids.has(found.itemId)) return undefined;
  context.warn(`the item ${found.itemId} at the same url now has this id; it keeps its address /a/${found.code}`);
  return found;
}

async function giveCode(
  draft: ArticleDraft,
  { store, configuredFeeds, reserved }: PlanContext,
  warn: (reason: string) => void,
): Promise<PlannedItem> {
  for (let attempt = 0; ; attempt++) {
    const code = articleCodeOf(draft.itemId, attempt);
    const holder = await store.getFingerprintByCode(code);
    if (reserved.has(code) && reserved.get(code) !== keyOf(draft)) {
      warn(`another feed has an item of this id; the address is made from the next candidate`);
    } else if (!holder) {
      return { draft, code };
    } else if (holder.itemId === draft.itemId && !configuredFeeds.has(holder.feed)) {
      warn(`taken over from ${holder.feed}, which is no longer configured`);
      return { draft, code, known: holder };
    } else {
      warn(`the address /a/${code} belongs to item ${holder.itemId} of ${holder.feed}; the next candidate is taken`);
    }
  }
}
