/** A title as a chat shows it, and what of it is lost. */
export interface CutTitle {
  shown: string;
  lost: string;
}

/** What fits in a chat's line of a plain link; full-width characters count as one, others as half. */
export const WECHAT_TITLE = 20;

/** Cuts between characters as readers see them. @param width in full-width characters */
export function cutTitle(title: string, width: number): CutTitle {
  let used = 0;
  let shown = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(title)) {
    used += /^[\u0000-\u00ff]/.test(segment) ? 0.5 : 1;
    if (used > width) break;
    shown += segment;
  }
  return { shown, lost: title.slice(shown.length) };
}
