import type { Element } from 'hast';

export type Alignment = 'center' | 'right' | undefined;

function styleOf(node: Element): string {
  return typeof node.properties.style === 'string' ? node.properties.style : '';
}

function valueOf(node: Element, property: string): string | undefined {
  const match = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([a-z0-9-]+)`, 'i').exec(styleOf(node));
  return match?.[1]?.toLowerCase();
}

const ALIGNMENTS = new Map<string, Alignment>([
  ['center', 'center'],
  ['middle', 'center'],
  ['right', 'right'],
  ['end', 'right'],
]);

/** Alignment that the element sets itself, by style, attribute, `<center>` or our own class; else the inherited one. */
export function alignmentOf(node: Element, inherited: Alignment): Alignment {
  const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
  if (classes.includes('align-center')) return 'center';
  if (classes.includes('align-right')) return 'right';
  const set = valueOf(node, 'text-align') ?? node.properties.align;
  if (typeof set === 'string' && set !== 'inherit') return ALIGNMENTS.get(set.toLowerCase());
  return node.tagName === 'center' ? 'center' : inherited;
}

export function isHidden(node: Element): boolean {
  return node.properties.hidden !== undefined || valueOf(node, 'display') === 'none';
}

/** What a `<span>` or `<font>` says with its style, as elements: the rest of its style is decoration. */
export function meaningOf(node: Element): string[] {
  const meanings: string[] = [];
  const weight = valueOf(node, 'font-weight');
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) meanings.push('strong');
  const vertical = valueOf(node, 'vertical-align');
  if (vertical === 'super') meanings.push('sup');
  if (vertical === 'sub') meanings.push('sub');
  return meanings;
}
