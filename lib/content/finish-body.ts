import type { Element, ElementContent, Root } from 'hast';
import { isElement, plainOf } from './tree';

/** Moves headings so that the highest in the body is an `h2`: the page's title is its only `h1`. */
export function shiftHeadings(root: Root): void {
  const headings = listHeadings(root.children as ElementContent[]);
  const highest = Math.min(...headings.map(levelOf));
  for (const heading of headings) heading.tagName = `h${Math.min(6, levelOf(heading) - highest + 2)}`;
}

const levelOf = (heading: Element) => Number(heading.tagName.slice(1));

function listHeadings(nodes: ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return /^h[1-6]$/.test(node.tagName) ? [node] : listHeadings(node.children);
  });
}

/** Drops first lines that only repeat the title, unless nothing else is there. */
export function dropRepeatedTitle(root: Root, title: string): void {
  const wanted = comparable(title);
  while (root.children.length > 1) {
    const first = root.children[0] as ElementContent;
    if (!isElement(first, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return;
    if (comparable(plainOf(first.children)) !== wanted || wanted === '') return;
    root.children.shift();
  }
}

/** White space and marks differ between a title and its repetition. */
function comparable(line: string): string {
  return line.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
