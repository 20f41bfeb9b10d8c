import type { Element, ElementContent } from 'hast';
import type { Arrange } from './arrange-table';
import type { Alignment } from './inline-style';
import { alignProperties, asFlow } from './paragraphs';
import { element, hasContent, isElement, runsOf } from './tree';

/** Entries of a list; what stands between them becomes an entry, so that nothing is lost. */
export function arrangeList(node: Element, arrange: Arrange): ElementContent[] {
  const entries = runsOf(node.children, (child) => isElement(child, 'li')).flatMap((run) =>
    run.yes
      ? run.nodes.map((child) => (isElement(child) ? arrange(child.children, undefined) : []))
      : [arrange(run.nodes, undefined)],
  );
  const kept = entries.filter(hasContent).map((children) => element('li', asFlow(children, undefined)));
  if (kept.length === 0) return [];
  const { start, type } = node.properties;
  const properties =
    node.tagName === 'ol' ? { ...(typeof start === 'number' ? { start } : {}), ...(type ? { type } : {}) } : {};
  return [element(node.tagName, kept, properties)];
}

/** Terms and what they mean; anything else becomes a meaning. */
export function arrangeDefinitions(node: Element, arrange: Arrange): ElementContent[] {
  const parts = node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]));
  const kept = runsOf(parts, (child) => isElement(child, 'dt', 'dd')).flatMap((run) => {
    const nodes: [string, ElementContent[]][] = run.yes
      ? run.nodes.map((child) => (isElement(child) ? [child.tagName, child.children] : ['dd', []]))
      : [['dd', run.nodes]];
    return nodes
      .map(([name, children]) => element(name, asFlow(arrange(children, undefined), undefined)))
      .filter(({ children }) => hasContent(children));
  });
  return kept.length > 0 ? [element('dl', kept)] : [];
}

/** Pictures with their caption. */
export function arrangeFigure(node: Element, align: Alignment, arrange: Arrange): ElementContent[] {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child, 'figcaption')) return arrange([child], undefined);
    const caption = asFlow(arrange(child.children, undefined), undefined);
    return hasContent(caption) ? [element('figcaption', caption)] : [];
  });
  const kept = runsOf(children, (child) => isElement(child, 'figcaption')).flatMap((run) =>
    run.yes ? run.nodes : asFlow(run.nodes, undefined),
  );
  return hasContent(kept) ? [element('figure', kept, alignProperties(align))] : [];
}
