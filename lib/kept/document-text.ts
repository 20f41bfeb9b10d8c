import { decodeEntities } from './document-facts';

const BLOCK_END = /<\/(?:p|h[1-6]|li|tr|div|figcaption|blockquote|dd|dt)>|<br\/?>/g;

/** The plain text of an article's body in a document of ours, a line for each paragraph. */
export function readBodyText(html: string): string {
  const start = html.indexOf('<div id="body"');
  if (start < 0) return '';
  const body = html.slice(html.indexOf('>', start) + 1, endOfDiv(html, start));
  const text = body.replace(BLOCK_END, '\n').replace(/<[^>]*>/g, '');
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Where the box that begins at `start` ends: boxes of tables lie in it. */
function endOfDiv(html: string, start: number): number {
  const tags = /<(\/?)div\b/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return html.length;
}
