import type { Element } from 'hast';
import { meaningOf } from './inline-style';

/** One name for elements that mean the same. A map, as `<constructor>` would find something in an object. */
const MARKS = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['strike', 's'],
  ['tt', 'code'],
  ['samp', 'code'],
  ['kbd', 'code'],
  ['var', 'em'],
  ['dfn', 'em'],
  ...'strong em u s del ins sub sup code mark cite q ruby rt rp'.split(' ').map((name) => [name, name] as const),
]);

/** An index of an index and a quotation in a quotation are something else than one alone. */
const NESTED = new Set(['sub', 'sup', 'q']);

/**
 * What an element says of the words in it, as names of our elements, outermost first. One within its
 * like says nothing more: otherwise 100 nested `<del>` would come to stand in each of 1000 paragraphs.
 *
 * @param open marks around the element
 */
export function marksOf(node: Element, open: readonly string[]): string[] {
  const mark = MARKS.get(node.tagName);
  const marks = mark === undefined ? meaningOf(node) : [mark];
  return marks.filter((name) => open.filter((other) => other === name).length < (NESTED.has(name) ? 2 : 1));
}
