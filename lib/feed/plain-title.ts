import { cleanLine } from '../model/clean-text';

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  copy: '©',
  emsp: '\u2003',
  ensp: '\u2002',
};

/** Tags that editors leave in titles. Every other tag is text, and is shown as text. */
const FORMATTING = /<\/?(?:b|strong|em|i|u|font|span|sup|sub|p|div|small|big|a)(?:\s[^<>]*)?\/?>/gi;
const LINE_BREAK = /<br\s*\/?>/gi;

/** Decodes entities once, as `&amp;lt;` must end as `&lt;`; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** One line of plain text from a title or summary, which the specification calls text and the world writes as HTML. */
export function plainTitle(text: string): string {
  return cleanLine(decodeEntities(text.replace(LINE_BREAK, ' ').replace(FORMATTING, '')));
}

/** The inverse for writing: a title that would be read as mark-up is escaped, every other stays as it is. */
export function escapeTitle(text: string): string {
  return plainTitle(text) === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** At most `max` characters (not halves of one), with … when something was cut. */
export function truncate(text: string, max: number): string {
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}

/** The first words of a body for an item without title; enough of the body is looked at, not all of it. */
export function titleFromBody(body: { kind: 'html' | 'text'; value: string }, max = 30): string | undefined {
  const head = body.value.slice(0, 20_000);
  const text =
    body.kind === 'text'
      ? head
      : decodeEntities(
          head
            .replace(/<!--[\s\S]*?-->|<(script|style|svg|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
            .replace(/<\/(p|div|h[1-6]|li|tr)\s*>|<br[^<>]*>/gi, '\n')
            .replace(/<[a-z/!][^<>]*>?/gi, ''),
        );
  const line = text
    .split('\n')
    .map((candidate) => cleanLine(candidate))
    .find((candidate) => candidate !== '');
  return line === undefined ? undefined : truncate(line, max);
}
