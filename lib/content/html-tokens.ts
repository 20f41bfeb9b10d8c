import { RAW } from './element-names';

/** `value` of a text is as written: character references are not decoded here. `end`: where it ends. */
export type HtmlToken =
  | { kind: 'text'; value: string; end: number }
  | { kind: 'open'; name: string; attributes: [name: string, value: string][]; end: number }
  | { kind: 'close'; name: string; end: number };

const TAG_START = /<(\/?)([a-z][^\s/>]{0,60})(?=[\s/>])/iy;
/** Anything else (`<user@example.com>`, `<p<b>`) is text that a reader wants to see. */
const NAME = /^[a-z][\w:.-]*$/i;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;
const MAX_ATTRIBUTES = 200;

/**
 * Splits HTML into tags and text in one pass, without building anything: enough to see how large and
 * how deep a document is before a parser is let at it. Comments and declarations are left out.
 */
export function* readTokens(html: string): Generator<HtmlToken> {
  const unclosed = new Set<string>();
  let index = 0;
  while (index < html.length) {
    const start = html.indexOf('<', index);
    if (start === -1) break;
    if (start > index) yield { kind: 'text', value: html.slice(index, start), end: start };
    const end = endOfMarkup(html, start);
    if (end !== undefined) {
      index = end;
      continue;
    }
    const tag = readTag(html, start);
    if (tag === 'unfinished') {
      index = start;
      break;
    }
    index = tag?.end ?? start + 1;
    if (tag === undefined) yield { kind: 'text', value: '&lt;', end: index };
    else if (!RAW.has(tag.name)) yield tag;
    else if (tag.kind === 'open') index = endOfRaw(html, tag, unclosed);
  }
  if (index < html.length) yield { kind: 'text', value: html.slice(index).replaceAll('<', '&lt;'), end: html.length };
}

/** End of a comment, declaration or processing instruction at `start`, if one is there. */
function endOfMarkup(html: string, start: number): number | undefined {
  if (html.startsWith('<!--', start)) {
    if (/^-?>/.test(html.slice(start + 4, start + 6))) return html.indexOf('>', start) + 1;
    const close = /--!?>/g;
    close.lastIndex = start + 4;
    return close.test(html) ? close.lastIndex : html.length;
  }
  if (!/^<(?:[!?]|\/[^a-z])/i.test(html.slice(start, start + 3))) return undefined;
  const close = html.indexOf('>', start);
  return close === -1 ? html.length : close + 1;
}

/** Each name is searched to the end of the text in vain once at most. */
function endOfRaw(html: string, tag: { name: string; end: number }, unclosed: Set<string>): number {
  if (unclosed.has(tag.name)) return tag.end;
  const close = new RegExp(`</${tag.name}(?=[\\s/>])[^>]*>`, 'gi');
  close.lastIndex = tag.end;
  if (close.test(html)) return close.lastIndex;
  unclosed.add(tag.name);
  return tag.end;
}

/** `'unfinished'`: the text ends within the tag. A browser drops the rest, here it stays as text. */
function readTag(html: string, start: number): Exclude<HtmlToken, { kind: 'text' }> | 'unfinished' | undefined {
  TAG_START.lastIndex = start;
  const match = TAG_START.exec(html);
  if (!match?.[2] || !NAME.test(match[2])) return undefined;
  const attributes: [string, string][] = [];
  let index = TAG_START.lastIndex;
  for (;;) {
    TAG_END.lastIndex = index;
    if (TAG_END.test(html)) break;
    ATTRIBUTE.lastIndex = index;
    const attribute = ATTRIBUTE.exec(html);
    if (!attribute?.[1] || ATTRIBUTE.lastIndex >= html.length) return 'unfinished';
    index = ATTRIBUTE.lastIndex;
    if (attributes.length >= MAX_ATTRIBUTES) continue;
    attributes.push([attribute[1].toLowerCase(), attribute[2] ?? attribute[3] ?? attribute[4] ?? '']);
  }
  const name = match[2].toLowerCase();
  const end = TAG_END.lastIndex;
  return match[1] ? { kind: 'close', name, end } : { kind: 'open', name, attributes, end };
}
