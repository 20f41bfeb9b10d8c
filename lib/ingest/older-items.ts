import type { Article } from '../model/article';
import type { ArticleDraft } from '../model/article-draft';
import type { CivilTime } from '../model/civil-time';

export interface OlderItems {
  /** The draft is an older state of the stored article, and was not seen in the read before: it must wait. */
  isHeld(draft: ArticleDraft, stored: Article): boolean;
  /** What has to be remembered for the next read. */
  seen(): Record<string, string> | undefined;
}

/**
 * An old copy of a feed, as networks that deliver for a server hand out at times, must not undo a
 * correction. Two reads in a row that agree are no accident: then the editors took it back.
 *
 * @param before what `seen` gave after the read before
 */
export function createOlderItems(before: Record<string, string> = {}): OlderItems {
  const seen = new Map<string, string>();
  return {
    isHeld(draft, stored) {
      if (stored.status === 'withdrawn' || !isOlder(draft.modifiedAt, stored.modifiedAt)) return false;
      const state = draft.sourceHash.slice(0, 16);
      if (Object.hasOwn(before, draft.itemId) && before[draft.itemId] === state) return false;
      seen.set(draft.itemId, state);
      return true;
    },
    seen: () => (seen.size > 0 ? Object.fromEntries(seen) : undefined),
  };
}

/** A day without time may be any moment of it. */
function isOlder(time: CivilTime | undefined, than: CivilTime | undefined): boolean {
  if (time === undefined || than === undefined) return false;
  const precision = Math.min(time.length, than.length);
  return time.slice(0, precision) < than.slice(0, precision);
}
