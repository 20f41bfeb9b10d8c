import type { ArticleDraft } from '../model/article-draft';
import { toRfc3339, type CivilTime } from '../model/civil-time';

/**
 * Instants at which items without a date stand in lists, by item id: a feed is ordered by time, so such
 * an item stands where its neighbour does. Without this the undated half of an archive would head the
 * list on the day it is first read. Nothing of it is ever shown as a date.
 */
export function standInDates(drafts: ArticleDraft[], now: Date): Map<string, string> {
  const stands = new Map<string, string>();
  let neighbour: CivilTime | undefined;
  for (const { itemId, publishedAt } of drafts.toReversed()) {
    if (publishedAt !== undefined) neighbour = publishedAt;
    else if (neighbour !== undefined) stands.set(itemId, earlier(neighbour, now));
  }
  return stands;
}

function earlier(time: CivilTime, now: Date): string {
  const instant = new Date(toRfc3339(time));
  return (instant < now ? instant : now).toISOString();
}
