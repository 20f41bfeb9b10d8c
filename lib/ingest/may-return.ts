import type { Article } from '../model/article';
import type { ArticleDraft } from '../model/article-draft';
import type { ItemFingerprint } from '../store/store';

/** So many reads in a row of a complete feed must lack an item before it is taken down. */
export const ABSENCES_TO_WITHDRAW = 2;

/**
 * Whether an item that the feed shows again may replace its tombstone. One that was withdrawn because
 * it was absent may; one withdrawn by name only when the feed says so, by an explicit status or a
 * modification after the withdrawal: an old copy of the feed must not bring it back.
 */
export function mayReturn(draft: ArticleDraft, known: ItemFingerprint, tombstone: Article): boolean {
  if (known.absences >= ABSENCES_TO_WITHDRAW) return true;
  if (wireStatusOf(draft) === draft.status) return true;
  return draft.modifiedAt !== undefined && draft.modifiedAt > endOf(tombstone.statusDate ?? '');
}

/** The status as the item itself says it: without one an item counts as active. */
function wireStatusOf(draft: ArticleDraft): string | undefined {
  const item = JSON.parse(draft.sourceJson) as { _govsite?: { status?: unknown } | null };
  const status = item._govsite?.status;
  return typeof status === 'string' ? status.trim().toLowerCase() : undefined;
}

/** A day without time lasts until its end. */
const endOf = (time: string) => (time.length === 10 ? `${time} 23:59` : time);
