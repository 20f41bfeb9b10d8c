import type { Element, ElementContent, Properties } from 'hast';
import { alignmentOf, type Alignment } from './inline-style';
import { alignProperties, asBlocks, asFlow } from './paragraphs';
import { element, hasContent } from './tree';

export type Arrange = (nodes: Element['children'], align: Alignment) => ElementContent[];

/**
 * A table that scrolls by itself on a phone; widths and colours are gone, spans stay. A table of one
 * cell is a frame around text, and the text comes out of it.
 */
export function arrangeTable(table: Element, arrange: Arrange): ElementContent[] {
  const unpack = isFrame(table);
  const rows = tableChildren(table, arrange, unpack);
  if (unpack) return asBlocks(rows, undefined);
  if (!hasContent(rows)) return [];
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: '表格' };
  return [element('div', [element('table', rows)], properties)];
}

/** A single cell, from which the text will come out. */
export const isFrame = (table: Element): boolean => countCells(table) === 1;

const isCell = (node: Element): boolean => node.tagName === 'td' || node.tagName === 'th';

function countCells(node: Element): number {
  return node.children.reduce((count, child) => {
    if (child.type !== 'element' || child.tagName === 'table') return count;
    return count + (isCell(child) ? 1 : countCells(child));
  }, 0);
}

/** Sections, rows and cells; with `unpack`, what the cells hold. */
function tableChildren(node: Element, arrange: Arrange, unpack: boolean): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [];
    if (isCell(child)) return unpack ? asBlocks(arrange(child.children, undefined), undefined) : [cell(child, arrange)];
    if (child.tagName === 'caption') return caption(child, arrange, unpack);
    if (!/^(?:thead|tbody|tfoot|tr)$/.test(child.tagName)) return [];
    const inner = tableChildren(child, arrange, unpack);
    return unpack ? inner : inner.length > 0 ? [element(child.tagName, inner)] : [];
  });
}

function caption(node: Element, arrange: Arrange, unpack: boolean): ElementContent[] {
  const children = asFlow(arrange(node.children, undefined), undefined);
  if (!hasContent(children)) return [];
  return unpack ? asBlocks(children, undefined) : [element('caption', children)];
}

function cell(node: Element, arrange: Arrange): Element {
  const { colSpan, rowSpan, scope } = node.properties;
  const properties: Properties = alignProperties(alignmentOf(node, undefined));
  if (isSpan(colSpan)) properties.colSpan = colSpan;
  if (isSpan(rowSpan)) properties.rowSpan = rowSpan;
  if (node.tagName === 'th' && typeof scope === 'string') properties.scope = scope;
  return element(node.tagName, asFlow(arrange(node.children, undefined), undefined), properties);
}

const isSpan = (value: unknown): value is number => typeof value === 'number' && value > 1 && value < 1000;
