import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../model/result';

/** Of a host that can never exist (RFC 2606): such an address only stands for a picture within the text. */
const STANDS_FOR = 'https://inline-picture.invalid/';
const START = /data:[^,"'<>]{0,100},/gi;
/** An `<img>` whose attribute begins here; the ones that are looked at for an address. */
const IN_IMAGE = /^<img[\s/][^<]*?\b(?:src|data-src|data-original|data-actualsrc|data-lazy-src)\s*=\s*(["']?)\s*$/i;
/** How far before its address an `<img>` may begin. */
const MAX_BEFORE = 2000;
/** No article has as many; the rest is reported as pictures without an address. */
const MAX_STARTS = 2000;

/**
 * Puts a short address in the place of each `data:` picture of a body, so that what follows treats it
 * like any other, and gives them by that address. Takes time in proportion to the length.
 */
export function takeOutInlinePictures(html: string): { html: string; pictures: Map<string, string> } {
  const pictures = new Map<string, string>();
  const parts: string[] = [];
  let done = 0;
  let starts = 0;
  for (const { index } of html.matchAll(START)) {
    if (++starts > MAX_STARTS) break;
    if (index < done) continue;
    const before = html.slice(Math.max(done, index - MAX_BEFORE), index);
    const image = IN_IMAGE.exec(before.slice(before.lastIndexOf('<')));
    if (!image) continue;
    const end = endOfValue(html, index, image[1] ?? '');
    if (end === undefined) break;
    const value = html.slice(index, end);
    const address = `${STANDS_FOR}${createHash('sha256').update(value).digest('hex').slice(0, 32)}`;
    pictures.set(address, value);
    parts.push(html.slice(done, index), address);
    done = end;
  }
  return { html: [...parts, html.slice(done)].join(''), pictures };
}

function endOfValue(html: string, start: number, quote: string): number | undefined {
  if (quote === '') return start + html.slice(start).search(/[\s>]|$/);
  const end = html.indexOf(quote, start);
  return end === -1 ? undefined : end;
}

/** The bytes of a `data:` address (RFC 2397), of which there may be `maxBytes`. */
export function decodeInlinePicture(address: string, maxBytes: number): Result<Uint8Array> {
  const comma = address.indexOf(',');
  const data = address.slice(comma + 1);
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  if (data.length * (isBase64 ? 0.75 : 1) > maxBytes) return fail(`more than ${maxBytes} bytes`);
  try {
    const plain = data.includes('%') ? decodeURIComponent(data) : data;
    return ok(Buffer.from(plain, isBase64 ? 'base64' : 'utf8'));
  } catch {
    return fail('is badly encoded');
  }
}

/** For reports: `data:image/png (12 kB within the text)`. */
export function shownInlinePicture(address: string): string {
  const type = address.slice(0, 60).split(/[;,]/, 1)[0] ?? '';
  return `${type} (${Math.ceil(address.length / 1000)} kB within the text)`;
}
