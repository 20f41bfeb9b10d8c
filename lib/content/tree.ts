import type { Element, ElementContent, Properties, Text } from 'hast';
import { BLOCKS } from './element-names';

export function element(tagName: string, children: ElementContent[] = [], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function isElement(node: ElementContent | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

export function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Text of nodes as it stands, without breaks between blocks. */
export function plainOf(nodes: ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? plainOf(node.children) : ''))
    .join('');
}

const BLANK = /[\s\u00a0\u3000\u200b\ufeff]/;

/** White space in every width, and what looks like it. */
export const isBlank = (value: string): boolean => trimBlankStart(value) === '';

// By hand: an expression such as /\s+$/ takes quadratic time on long runs in the middle.
export function trimBlankStart(value: string): string {
  let start = 0;
  while (start < value.length && BLANK.test(value[start] ?? '')) start++;
  return value.slice(start);
}

export function trimBlankEnd(value: string): string {
  let end = value.length;
  while (end > 0 && BLANK.test(value[end - 1] ?? '')) end--;
  return value.slice(0, end);
}

/** There is something to see: text, a picture or its placeholder, a line. */
export function hasContent(nodes: ElementContent[]): boolean {
  return nodes.some((node) =>
    node.type === 'text'
      ? !isBlank(node.value)
      : node.type === 'element' && (/^(?:img|hr)$/.test(node.tagName) || hasContent(node.children)),
  );
}

/** Consecutive nodes with the same answer, in order. */
export function runsOf<T>(nodes: T[], answer: (node: T) => boolean): { yes: boolean; nodes: T[] }[] {
  const runs: { yes: boolean; nodes: T[] }[] = [];
  for (const node of nodes) {
    const yes = answer(node);
    const last = runs.at(-1);
    if (last?.yes === yes) last.nodes.push(node);
    else runs.push({ yes, nodes: [node] });
  }
  return runs;
}
