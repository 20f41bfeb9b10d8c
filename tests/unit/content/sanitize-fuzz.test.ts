import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { foreignParts, letters } from './allowed-output';
import { mutatedPayload } from './mutated-payload';
import { createRandom, randomHtml } from './random-html';
import { options } from './sanitize-options';

const SEEDS = 10_000;

/** A mark that goes around a block stands in each of its paragraphs: a few times what came in, never more. */
const mayHold = (html: string) => 8 + 3 * (html.match(/</g) ?? []).length;
const elementsIn = (html: string) => (html.match(/<[a-z]/g) ?? []).length;

describe.each([
  ['broken documents', randomHtml],
  ['mutated payloads', mutatedPayload],
])(`${SEEDS} %s`, (_, write) => {
  it('let nothing through, do not grow, and come out of a second pass as they were', () => {
    const wrong: unknown[] = [];
    for (let seed = 0; seed < SEEDS && wrong.length < 3; seed++) {
      const html = write(seed);
      const once = sanitizeHtml(html, options).html;
      const twice = sanitizeHtml(once, options).html;
      const foreign = foreignParts(once);
      const grown = elementsIn(once) > mayHold(html);
      if (foreign.length > 0 || once !== twice || grown) wrong.push({ seed, html, foreign, grown, once, twice });
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

const BLOCKS = ['p', 'div', 'section', 'blockquote', 'h2', 'h4', 'li', 'td', 'center', 'figure', 'article'];
const INLINE = [
  'b',
  'i',
  'span',
  'font',
  'strong',
  'u',
  'sup',
  'a href="tel:12345"',
  'span style="font-weight:bold"',
  'o:p',
];

/** Well-formed documents with numbered words, so that a lost or moved one shows. */
function wellFormed(seed: number): { html: string; words: string } {
  const { next, pick } = createRandom(seed);
  let count = 0;
  const wrap = (tag: string, inner: string) => {
    const element = `<${tag}>${inner}</${tag.split(' ')[0]}>`;
    if (tag === 'li') return `<ul>${element}</ul>`;
    return tag === 'td' ? `<table><tr>${element}<td>·</td></tr></table>` : element;
  };
  const inline = (depth: number): string => {
    const word = `字${count++}号 `;
    return depth === 0 || next() < 0.4 ? word : word + wrap(pick(INLINE), inline(depth - 1));
  };
  const block = (depth: number): string => {
    const own = pick(BLOCKS);
    const holdsBlocks = !/^(?:p|h\d)$/.test(own) && depth > 0 && next() < 0.6;
    return wrap(own, holdsBlocks ? inline(1) + block(depth - 1) + inline(0) : inline(2));
  };
  const html = Array.from({ length: 1 + Math.floor(next() * 4) }, () => block(3)).join('\n');
  return { html, words: Array.from({ length: count }, (_, i) => `字${i}号`).join('') };
}

it('2,000 well-formed documents keep every word, in order', () => {
  const wrong: unknown[] = [];
  for (let seed = 0; seed < 2000; seed++) {
    const { html, words } = wellFormed(seed);
    const { text } = sanitizeHtml(html, options);
    if (letters(text).replaceAll('·', '') !== words) wrong.push({ seed, html, text });
  }
  expect(wrong.slice(0, 2)).toEqual([]);
});
