import type { Element, ElementContent, Root } from 'hast';
import type { StoredPicture } from '../model/article';
import { cleanLine, cleanText } from '../model/clean-text';
import { resolveLink } from '../model/resource-address';
import { arrangeDefinitions, arrangeFigure, arrangeList } from './arrange-list';
import { arrangeTable, isFrame, type Arrange } from './arrange-table';
import { BLOCKS, CONTAINERS, RAW, REMOVED } from './element-names';
import { tidyText, trimInline } from './inline-space';
import { alignmentOf, isHidden, type Alignment } from './inline-style';
import { linkProperties, webLink, type LinkSurroundings } from './link-markup';
import { marksOf } from './marks';
import { alignProperties, asBlocks, paragraphsOf, wrapInline } from './paragraphs';
import { isTrackingPixel, meaningfulAlt, missingPicture, pictureAddress, pictureElement } from './picture-markup';
import { element, hasContent, isBlock, isElement, plainOf, runsOf, text } from './tree';

/**
 * The picture kept for an absolute address. `undefined`: it could not be had, and a placeholder says so.
 * `'left-out'`: it is none to look at, such as a counting pixel, and nothing stands in its place.
 */
export type ResolvePicture = (url: string) => StoredPicture | 'left-out' | undefined;

export interface ArrangeOptions extends LinkSurroundings {
  baseUrl: string;
  linkBaseUrl?: string;
  resolvePicture: ResolvePicture;
  /** Told of each kept picture, in order. */
  onPicture: (picture: StoredPicture, alt: string) => void;
  /** Told of each picture whose address can never be fetched, as it was written. */
  onBadPicture?: (address: string) => void;
}

interface Context extends ArrangeOptions {
  /** Elements of words that are open around this place: one within its like says nothing more. */
  marks: readonly string[];
}

/** Parts of lists and tables without their list or table: their text becomes paragraphs. */
const LOOSE = new Set('li dt dd td th tr tbody thead tfoot caption figcaption'.split(' '));
const SINGLE = new Set('br hr img a audio video pre'.split(' '));

/**
 * Builds a body anew from a parsed document: blocks under the root, paragraphs around loose text,
 * nothing but elements and properties of ours. Text is never lost, only what decorated it.
 */
export function arrangeBody(root: Root, options: ArrangeOptions): Root {
  const children = root.children.filter((node): node is ElementContent => node.type !== 'doctype');
  return { type: 'root', children: asBlocks(arrange(children, undefined, { ...options, marks: [] }), undefined) };
}

/** Adds to `into`, which an element that says nothing shares with the one around it: such nest by the hundred. */
function arrange(
  nodes: ElementContent[],
  align: Alignment,
  options: Context,
  into: ElementContent[] = [],
): ElementContent[] {
  for (const node of nodes) {
    // Again after the parser: character references can stand for what was cleaned away before it.
    if (node.type === 'text') into.push(text(cleanText(node.value)));
    else if (node.type === 'element' && !isGone(node)) arrangeElement(node, align, options, into);
  }
  return into;
}

const isGone = (node: Element): boolean => REMOVED.has(node.tagName) || RAW.has(node.tagName) || isHidden(node);

function arrangeElement(node: Element, inherited: Alignment, options: Context, into: ElementContent[]): void {
  if (isStructure(node)) {
    for (const child of structure(node, inherited, options)) into.push(child);
    return;
  }
  const align = alignmentOf(node, inherited);
  const marks = marksOf(node, options.marks);
  if (marks.length === 0) {
    arrange(node.children, align, options, into);
    return;
  }
  const children = arrange(node.children, align, { ...options, marks: [...options.marks, ...marks] });
  const marked = marks.reduceRight((inner, mark) => wrapInline(inner, (kept) => element(mark, kept)), children);
  for (const child of marked) into.push(child);
}

const isStructure = (node: Element): boolean =>
  [SINGLE, BLOCKS, CONTAINERS, LOOSE].some((names) => names.has(node.tagName)) || isPlaceholder(node);

function structure(node: Element, inherited: Alignment, options: Context): ElementContent[] {
  const name = node.tagName;
  if (name === 'br' || name === 'hr') return [element(name)];
  if (name === 'img') return picture(node, options);
  if (name === 'a') return link(node, inherited, options);
  if (name === 'audio' || name === 'video') return media(node, options);
  if (name === 'pre') return preformatted(node);
  if (isPlaceholder(node)) return [placeholder(node)];
  const align = alignmentOf(node, inherited);
  if (BLOCKS.has(name)) return block(node, align, options);
  return separated(asBlocks(arrange(node.children, align, options), align));
}

const PLACEHOLDER = 'picture-missing';

/** Our own, met again when a body is arranged a second time. */
function isPlaceholder({ tagName, properties: { className }, children }: Element): boolean {
  if (tagName !== 'span' || !Array.isArray(className) || !className.includes(PLACEHOLDER)) return false;
  return children.every(({ type }) => type === 'text');
}

function placeholder({ children }: Element): Element {
  return element('span', tidyText([text(cleanLine(plainOf(children)))]), { className: [PLACEHOLDER] });
}

/** An empty box still separates the words before it from those after it. */
const separated = (nodes: ElementContent[]): ElementContent[] => (nodes.length > 0 ? nodes : [text(' ')]);

function block(node: Element, align: Alignment, around: Context): ElementContent[] {
  const name = node.tagName;
  // No mark reaches into a block that stays one.
  const isOpenToMarks = /^(?:div|p|h[1-6])$/.test(name) || (name === 'table' && isFrame(node));
  const options = isOpenToMarks ? around : { ...around, marks: [] };
  if (name === 'div' || name === 'p') return separated(asBlocks(arrange(node.children, align, options), align));
  if (/^h[1-6]$/.test(name)) return heading(node, align, options);
  const inner: Arrange = (nodes, innerAlign) => arrange(nodes, innerAlign, options);
  if (name === 'table') return arrangeTable(node, inner);
  if (name === 'ul' || name === 'ol') return arrangeList(node, inner);
  if (name === 'dl') return arrangeDefinitions(node, inner);
  if (name === 'figure') return arrangeFigure(node, align, inner);
  const children = asBlocks(arrange(node.children, align, options), align);
  return hasContent(children) ? [element(name, children)] : [];
}

/** Pictures and blocks within a heading stand beside it. */
function heading(node: Element, align: Alignment, options: Context): ElementContent[] {
  const children = arrange(node.children, align, options).flatMap((child) =>
    isElement(child, 'p', ...HEADINGS) ? [text(' '), ...child.children, text(' ')] : [child],
  );
  const blocks = runsOf(children, (child) => isBlock(child) || isElement(child, 'img')).flatMap((run) => {
    if (run.yes) return asBlocks(run.nodes, align);
    const kept = trimInline(tidyText(run.nodes));
    return hasContent(kept) ? [element(node.tagName, kept, alignProperties(align))] : [];
  });
  return separated(blocks);
}

function preformatted(node: Element): ElementContent[] {
  const plain = (child: ElementContent): string => {
    if (child.type === 'text') return cleanText(child.value);
    if (child.type !== 'element') return '';
    return child.tagName === 'br' ? '\n' : child.children.map(plain).join('');
  };
  const value = node.children.map(plain).join('').replace(/^\n+/, '').trimEnd();
  return value === '' ? [] : [element('pre', [text(value)])];
}

function picture(
  node: Element,
  { baseUrl, resolvePicture, onPicture, onBadPicture }: ArrangeOptions,
): ElementContent[] {
  if (isTrackingPixel(node)) return [];
  const alt = meaningfulAlt(node.properties.alt);
  const url = pictureAddress(node, baseUrl);
  const kept = url === undefined ? undefined : resolvePicture(url);
  if (kept === 'left-out') return [];
  if (url === undefined) onBadPicture?.(String(node.properties.src ?? ''));
  if (!kept) return [missingPicture(alt)];
  onPicture(kept, alt);
  return [pictureElement(kept, alt)];
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|bmp)(?:[?#]|$)/i;

function link(node: Element, align: Alignment, options: Context): ElementContent[] {
  const children = arrange(node.children, align, options);
  if (isPermalink(node)) return [];
  const properties = linkProperties(node, options.linkBaseUrl ?? options.baseUrl, options);
  if (!properties || !hasContent(children) || holdsLink(children)) return children;
  // A picture that opens itself in another size: ours is the largest we keep.
  const opensPicture = PICTURE_FILE.test(String(properties.href)) && children.some((child) => isElement(child, 'img'));
  return opensPicture ? children : wrapInline(children, (kept) => element('a', kept, properties));
}

/** Generators put a mark after each heading that leads to itself. */
const isPermalink = ({ properties: { href }, children }: Element): boolean =>
  String(href).startsWith('#') && /^\s*[#¶§🔗]?\s*$/u.test(plainOf(children)) && !hasPicture(children);

const hasPicture = (nodes: ElementContent[]): boolean =>
  nodes.some((node) => node.type === 'element' && (node.tagName === 'img' || hasPicture(node.children)));

const holdsLink = (nodes: ElementContent[]): boolean =>
  nodes.some((node) => node.type === 'element' && (node.tagName === 'a' || holdsLink(node.children)));

/** Sound and film are not kept by us: a link says where they are. */
function media(node: Element, options: ArrangeOptions): ElementContent[] {
  const sources = [node, ...node.children.filter((child) => isElement(child, 'source'))];
  const urls = sources.map((source) => (isElement(source) ? source.properties.src : undefined));
  const url = urls
    .map((candidate) =>
      typeof candidate === 'string' ? resolveLink(candidate, options.linkBaseUrl ?? options.baseUrl) : undefined,
    )
    .find((candidate) => candidate !== undefined);
  const properties = url === undefined ? undefined : webLink(url, options);
  if (!properties) return [];
  return paragraphsOf(
    [element('a', [text(node.tagName === 'video' ? '播放视频' : '播放音频')], properties)],
    undefined,
  );
}
