import { ENDS_PARAGRAPH, FORMATTING, REMOVED, SKIPPED, TABLE_PARTS, VOID } from './element-names';
import { readTokens, type HtmlToken } from './html-tokens';
import { OpenTags } from './open-tags';

export interface PreparedHtml {
  /** Safe to parse: bounded in size, depth and number of elements. Not sanitised. */
  html: string;
  /** `text`: too complex, only paragraphs of text are left · `cut`: and too long, the end is missing. */
  reduced?: 'text' | 'cut';
}

/** Bytes of UTF-8 that one article may have once pictures within the text and styles are gone. */
export const MAX_BYTES = 512 * 1024;
/** Elements that a parser would make of it. */
const MAX_COST = 24_000;
/** Tags and texts that are looked at for their text alone: no article has as many. */
const MAX_TOKENS = 150_000;
const MAX_PARAGRAPHS = 4000;
/** A picture comes out as some 400 bytes, whatever it was. */
const PICTURE_COST = 5;

type OpenToken = Extract<HtmlToken, { kind: 'open' }>;

const KEPT_ATTRIBUTES = new Set(
  'href src data-src data-original data-actualsrc data-lazy-src alt align style class hidden width height colspan rowspan scope start type'.split(
    ' ',
  ),
);
/** A `data:` picture is longer; an address is not. */
const MAX_VALUE = 4000;

/**
 * Rewrites HTML so that parsing it is cheap whatever it is: 20,000 nested tags, a tag with 10,000
 * attributes, pictures of megabytes inside the text, everything left open. Ordinary articles come
 * out the same. Takes time in proportion to the length.
 */
export function prepareHtml(html: string): PreparedHtml {
  const rewritten = rewrite(html);
  if (rewritten !== undefined && Buffer.byteLength(rewritten) <= MAX_BYTES) return { html: rewritten };
  return prepareText(html);
}

/** Paragraphs of text alone, for what is too large or too complex to be shown as it was meant. */
export function prepareText(html: string): PreparedHtml {
  return fitParagraphs(linesOf(html));
}

function rewrite(html: string): string | undefined {
  const tags = new OpenTags();
  const parts: string[] = [];
  let cost = 0;
  for (const token of withoutRemoved(html)) {
    if (token.kind === 'text') {
      parts.push(token.value);
      if (/\S/.test(token.value)) cost += tags.cost;
    } else if (token.kind === 'close') {
      // A space for what is left out: the words on both sides belonged to different blocks.
      parts.push(tags.close(token.name) ? `</${token.name}>` : FORMATTING.has(token.name) ? '' : ' ');
    } else if (VOID.has(token.name) || tags.open(token.name, weightOf(token))) {
      parts.push(startTag(token));
      cost += token.name === 'img' ? tags.cost + PICTURE_COST : tags.cost;
    } else if (!FORMATTING.has(token.name)) parts.push(' ');
    if (cost > MAX_COST) return undefined;
  }
  return parts.join('');
}

/** The address of a link that stays open is written again in every block that follows. */
function weightOf({ name, attributes }: OpenToken): number {
  if (name !== 'a') return 1;
  const longest = attributes.reduce((most, [, value]) => Math.max(most, value.length), 0);
  return 1 + Math.floor(Math.min(longest, MAX_VALUE) / 64);
}

function startTag({ name, attributes }: OpenToken): string {
  const kept = attributes.filter(([key, value]) => KEPT_ATTRIBUTES.has(key) && value.length <= MAX_VALUE);
  return `<${name}${kept.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}>`;
}

/** Tokens without the elements that go with their content, and without tags of office programs (`o:p`). */
function* withoutRemoved(html: string): Generator<HtmlToken> {
  const lastEnds = new Map<string, number>();
  let removing: { name: string; depth: number; lastEnd: number } | undefined;
  for (const token of readTokens(html)) {
    const name = token.kind === 'text' ? '' : token.name;
    // The last end tag lay within a script or a comment: nothing can end the removal any more.
    if (removing && name !== removing.name && token.end > removing.lastEnd) removing = undefined;
    if (removing) {
      if (token.kind === 'text' || name !== removing.name) continue;
      removing.depth += token.kind === 'open' ? 1 : -1;
      if (removing.depth === 0 || token.end > removing.lastEnd) removing = undefined;
    } else if (token.kind === 'open' && REMOVED.has(name)) {
      const lastEnd = lastEnds.get(name) ?? html.toLowerCase().lastIndexOf(`</${name}`);
      lastEnds.set(name, lastEnd);
      if (lastEnd >= token.end) removing = { name, depth: 1, lastEnd };
    } else if (!REMOVED.has(name) && !SKIPPED.has(name) && !name.includes(':')) yield token;
  }
}

interface Lines {
  lines: string[];
  /** There is more than may be kept. */
  more: boolean;
}

/** The text, one line for each block; still as HTML text (`&amp;` stays). Stops when there is enough. */
function linesOf(html: string): Lines {
  const parts: string[] = [];
  let length = 0;
  let count = 0;
  let more = false;
  for (const token of withoutRemoved(html)) {
    if (token.kind === 'text') parts.push(token.value.replace(/\s+/g, ' '));
    else if (/^t[dh]$/.test(token.name)) parts.push(' ');
    else if (token.name === 'br' || ENDS_PARAGRAPH.has(token.name) || TABLE_PARTS.has(token.name)) parts.push('\n');
    length += parts.at(-1)?.length ?? 0;
    more = length > MAX_BYTES || ++count > MAX_TOKENS;
    if (more) break;
  }
  const lines = parts.join('').split('\n');
  return {
    lines: lines.map((line) => line.trim()).filter((line) => line.replaceAll('&nbsp;', '').trim() !== ''),
    more,
  };
}

function fitParagraphs({ lines, more }: Lines): PreparedHtml {
  const perParagraph = Math.ceil(lines.length / MAX_PARAGRAPHS);
  const paragraphs: string[] = [];
  let size = 0;
  for (let i = 0; i < lines.length; i += perParagraph) {
    const paragraph = lines.slice(i, i + perParagraph).join(' ');
    size += Buffer.byteLength(paragraph) + 7;
    if (size > MAX_BYTES) {
      // One endless line has no paragraph to end at.
      const start = paragraph.slice(0, MAX_BYTES / 4).replace(/&[^;]{0,12}$/, '');
      const kept = paragraphs.length > 0 ? paragraphs : [`<p>${start.toWellFormed()}</p>`];
      return { html: kept.join(''), reduced: 'cut' };
    }
    paragraphs.push(`<p>${paragraph}</p>`);
  }
  return { html: paragraphs.join(''), reduced: more ? 'cut' : 'text' };
}
