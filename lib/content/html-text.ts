import type { ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { BLOCKS } from './element-names';

const BREAKS = new Set([...BLOCKS, 'li', 'dt', 'dd', 'tr', 'br', 'figcaption', 'caption', 'blockquote']);

/** Plain text of a sanitised body: blocks and line breaks become line feeds, no blank lines, cells a space. */
export function textOfHtml(html: string): string {
  return textOfTree(fromHtml(html, { fragment: true }));
}

/** The same for a tree. What stands in place of a missing picture is no text of the article. */
export function textOfTree(root: Root): string {
  const parts: string[] = [];
  collect(root.children, parts, '\n');
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function collect(nodes: (RootContent | ElementContent)[], parts: string[], separator: string): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value);
    if (node.type !== 'element' || isPlaceholder(node.properties.className)) continue;
    const isCell = node.tagName === 'td' || node.tagName === 'th';
    const mark = isCell ? ' ' : BREAKS.has(node.tagName) ? separator : '';
    parts.push(mark);
    collect(node.children, parts, isCell ? ' ' : separator);
    parts.push(mark);
  }
}

const isPlaceholder = (className: unknown) => Array.isArray(className) && className.includes('picture-missing');
