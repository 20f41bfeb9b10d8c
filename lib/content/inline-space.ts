import type { ElementContent } from 'hast';
import { isBlank, text, trimBlankEnd, trimBlankStart } from './tree';

/** A line break in the source between two Han characters or Chinese marks would show as a gap. */
const BREAK_IN_CHINESE =
  /(?<=[\p{Script=Han}\u3001-\u3011\uff01-\uff1f“”‘’…—])[ \t]*[\r\n][ \t\r\n]*(?=[\p{Script=Han}\u3001-\u3011\uff01-\uff1f“”‘’…—])/gu;
const SPACES = /[ \t\r\n\f\u00a0]+/g;
const UNTOUCHED = new Set(['img', 'code', 'ruby']);

/** Joins neighbouring texts (numbers split over spans) and makes one space of many. */
export function tidyText(nodes: ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node.type === 'text' ? text(node.value) : node);
  }
  for (const node of joined) {
    if (node.type === 'text') node.value = node.value.replace(BREAK_IN_CHINESE, '').replace(SPACES, ' ');
  }
  return joined.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Takes white space, indents made of characters (the style sheet indents) and breaks from both ends. */
export function trimInline(nodes: ElementContent[]): ElementContent[] {
  return trimEnd(trimEnd(nodes, 'start'), 'end');
}

function trimEnd(nodes: ElementContent[], side: 'start' | 'end'): ElementContent[] {
  const step = side === 'start' ? 1 : -1;
  let index = side === 'start' ? 0 : nodes.length - 1;
  for (; index >= 0 && index < nodes.length; index += step) {
    const kept = trimNode(nodes[index]!, side);
    if (kept === undefined) continue;
    return side === 'start' ? [kept, ...nodes.slice(index + 1)] : [...nodes.slice(0, index), kept];
  }
  return [];
}

/** The node without the space at its side, or `undefined` when it was nothing else. */
function trimNode(node: ElementContent, side: 'start' | 'end'): ElementContent | undefined {
  if (node.type === 'text') {
    if (isBlank(node.value)) return undefined;
    return text(side === 'start' ? trimBlankStart(node.value) : trimBlankEnd(node.value));
  }
  if (node.type === 'element' && node.tagName === 'br') return undefined;
  if (node.type !== 'element' || UNTOUCHED.has(node.tagName) || node.children.length === 0) return node;
  const children = trimEnd(node.children, side);
  return children.length === 0 ? undefined : { ...node, children };
}
