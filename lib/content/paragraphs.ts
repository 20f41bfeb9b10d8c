import type { ElementContent } from 'hast';
import type { Alignment } from './inline-style';
import { tidyText, trimInline } from './inline-space';
import { element, hasContent, isBlank, isBlock, isElement, runsOf } from './tree';

/** Class of an alignment, as properties. */
export const alignProperties = (align: Alignment) => (align ? { className: [`align-${align}`] } : {});

/** Paragraphs of inline content: several where it holds blank lines, none where there is nothing to see. */
export function paragraphsOf(nodes: ElementContent[], align: Alignment): ElementContent[] {
  return splitAtBlankLines(tidyText(nodes))
    .map(trimInline)
    .filter(hasContent)
    .map((children) => element('p', children, alignProperties(align)));
}

/** Blocks as they are; paragraphs around what stands between them. */
export function asBlocks(nodes: ElementContent[], align: Alignment): ElementContent[] {
  // As most boxes are: they may be nested by the hundred.
  if (nodes.every(isBlock)) return nodes;
  return runsOf(nodes, isBlock).flatMap((run) => (run.yes ? run.nodes : paragraphsOf(run.nodes, align)));
}

/** Content of a cell or list entry: inline where it can be, else blocks. */
export function asFlow(nodes: ElementContent[], align: Alignment): ElementContent[] {
  return nodes.some(isBlock) ? asBlocks(nodes, align) : trimInline(tidyText(nodes));
}

/**
 * Puts inline content into an element, and blocks in it around that element: `<b><p>x</p></b>` becomes
 * `<p><b>x</b></p>`. White space alone stays white space.
 */
export function wrapInline(
  nodes: ElementContent[],
  wrap: (children: ElementContent[]) => ElementContent,
): ElementContent[] {
  return runsOf(nodes, isBlock).flatMap((run) => {
    if (run.yes) {
      return run.nodes.map((node) =>
        isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
          ? { ...node, children: wrapInline(node.children, wrap) }
          : node,
      );
    }
    return hasContent(run.nodes) ? [wrap(tidyText(run.nodes))] : run.nodes;
  });
}

/** Two breaks, or a break before an indent made of characters, are how editors without paragraphs write one. */
function splitAtBlankLines(nodes: ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const node of nodes) {
    const isSpace = node.type === 'text' && isBlank(node.value);
    if (isElement(node, 'br') || (breaks.length > 0 && isSpace)) {
      breaks.push(node);
      continue;
    }
    const isIndented = node.type === 'text' && /^\s*\u3000{2}/.test(node.value);
    const count = breaks.filter((candidate) => isElement(candidate, 'br')).length;
    if (count > 1 || (count === 1 && isIndented)) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    parts.at(-1)?.push(node);
  }
  return parts;
}
