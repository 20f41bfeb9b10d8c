import { cleanText } from '../model/clean-text';
import type { ArticleDraft } from '../model/article-draft';
import { shown, type Warn } from './item-problems';
import { decodeEntities } from './plain-title';
import { fieldOf, type WireRecord } from './wire-value';

/**
 * The body of an item: `content_html`, else `content_text`, else empty, in which case the page shows
 * the link to the original.
 */
export function adaptBody(item: WireRecord, warn: Warn): ArticleDraft['body'] {
  const html = textOf(item, 'content_html', warn);
  const text = textOf(item, 'content_text', warn);
  if (html !== undefined) return { kind: 'html', value: unescapeTwiceEscaped(html, warn) };
  if (text !== undefined) return { kind: 'text', value: text };
  warn('content_html', 'neither content_html nor content_text: the article has no body');
  return { kind: 'text', value: '' };
}

function textOf(item: WireRecord, name: string, warn: Warn): string | undefined {
  const value = fieldOf(item, name);
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : cleanText(value);
  warn(name, `${shown(value)} is not text`);
  return undefined;
}

/** Some systems hand out escaped HTML (`&lt;p&gt;…`), which would be shown as its own source. */
function unescapeTwiceEscaped(html: string, warn: Warn): string {
  if (/<[a-z/!]/i.test(html) || !/&lt;\/(?:p|div|span|table)&gt;/i.test(html)) return html;
  warn('content_html', 'was escaped twice and is unescaped once');
  return decodeEntities(html);
}
