import type { ArticleDraft } from '../model/article-draft';
import type { FeedDefaults } from '../model/feed-defaults';
import type { ItemProblem } from '../model/feed-report';
import { adaptItem } from './adapt-item';
import type { FeedDocument } from './feed-document';
import { feedDefaultsOf } from './feed-defaults';
import { createWarnings } from './item-problems';

export interface AdaptContext {
  /** The configured source; becomes `Article.feed`. */
  feed: string;
  /** Where the feed was found: address after redirects, or absolute file path. */
  address: string;
  /** Several feeds fill the site: an item without a column takes the name of its feed's column. */
  severalFeeds: boolean;
  now: Date;
}

export interface AdaptedFeed {
  /** What the feed lent to its items; `complete`: it says that it is the whole archive. */
  defaults: FeedDefaults;
  itemsIn: number;
  /** One for each id, in the feed's order. */
  drafts: ArticleDraft[];
  leftOut: ItemProblem[];
  /** Those about the feed as a whole name the item `feed`. */
  warnings: ItemProblem[];
}

/** Turns the items of a feed into drafts, one by one: a bad item is left out and reported, the rest is kept. */
export function adaptFeed(document: FeedDocument, context: AdaptContext): AdaptedFeed {
  const { list: warnings, warn } = createWarnings('feed');
  const defaults = feedDefaultsOf(document, context, warn);
  const leftOut: ItemProblem[] = [];
  const drafts = new Map<string, ArticleDraft>();

  document.items.forEach((item, index) => {
    const adapted = adaptItem(item, index + 1, { feed: context.feed, defaults, now: context.now });
    if ('leftOut' in adapted) {
      leftOut.push(adapted.leftOut);
      return;
    }
    const { draft } = adapted;
    const other = drafts.get(draft.itemId);
    warnings.push(...adapted.warnings);
    if (other === undefined || isNewer(draft, other)) drafts.set(draft.itemId, draft);
    if (other !== undefined) leftOut.push(duplicateOf(draft, other, index + 1));
  });
  return { defaults, itemsIn: document.items.length, drafts: [...drafts.values()], leftOut, warnings };
}

const timeOf = (draft: ArticleDraft): string => draft.modifiedAt ?? draft.publishedAt ?? '';

/** Civil times compare as text. Equal ones: the first in the feed stays, as feeds list the newest first. */
const isNewer = (draft: ArticleDraft, other: ArticleDraft): boolean => timeOf(draft) > timeOf(other);

function duplicateOf(draft: ArticleDraft, other: ArticleDraft, position: number): ItemProblem {
  const kept = isNewer(draft, other) ? 'this one is newer and is kept' : 'an earlier one is kept';
  return { item: draft.itemId, field: 'id', reason: `item #${position} has the id of an item before it; ${kept}` };
}
