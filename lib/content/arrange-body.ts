import type { Element, ElementContent, Root } from 'hast';
import type { StoredPicture } from '../model/article';
import { resolveLink } from '../model/resource-address';
import { arrangeDefinitions, arrangeFigure, arrangeList } from './arrange-list';
import { arrangeTable, type Arrange } from './arrange-table';
import { BLOCKS, CONTAINERS, RAW, REMOVED } from './element-names';
import { tidyText, trimInline } from './inline-space';
import { alignmentOf, isHidden, meaningOf, type Alignment } from './inline-style';
import { linkProperties, webLink, type LinkSurroundings } from './link-markup';
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

/** One name for elements that mean the same. */
const INLINE: Record<string, string> = {
  b: 'strong',
  i: 'em',
  strike: 's',
  tt: 'code',
  samp: 'code',
  kbd: 'code',
  var: 'em',
  dfn: 'em',
  ...Object.fromEntries(
    'strong em u s del ins sub sup code mark cite q ruby rt rp'.split(' ').map((name) => [name, name]),
  ),
};

/**
 * Builds a body anew from a parsed document: blocks under the root, paragraphs around loose text,
 * nothing but elements and properties of ours. Text is never lost, only what decorated it.
 */
export function arrangeBody(root: Root, options: ArrangeOptions): Root {
  const children = root.children.filter((node): node is ElementContent => node.type !== 'doctype');
  return { type: 'root', children: asBlocks(arrange(children, undefined, options), undefined) };
}

function arrange(nodes: ElementContent[], align: Alignment, options: ArrangeOptions): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [text(node.value)];
    return node.type === 'element' ? arrangeElement(node, align, options) : [];
  });
}

function arrangeElement(node: Element, inherited: Alignment, options: ArrangeOptions): ElementContent[] {
  const name = node.tagName;
  if (REMOVED.has(name) || RAW.has(name) || isHidden(node)) return [];
  if (name === 'br' || name === 'hr') return [element(name)];
  if (name === 'img') return picture(node, options);
  if (name === 'a') return link(node, inherited, options);
  if (name === 'audio' || name === 'video') return media(node, options);
  if (name === 'pre') return preformatted(node);
  if (name === 'span' && isPlaceholder(node)) return [element('span', node.children, { className: [PLACEHOLDER] })];
  const align = alignmentOf(node, inherited);
  if (BLOCKS.has(name)) return block(node, align, options);
  const children = arrange(node.children, align, options);
  // Loose parts of lists and tables, and boxes: their text becomes paragraphs.
  if (CONTAINERS.has(name) || /^(?:li|d[td]|t[rdh]|tbody|thead|tfoot|caption|figcaption)$/.test(name)) {
    return separated(asBlocks(children, align));
  }
  const wrappers = INLINE[name] ? [INLINE[name]] : meaningOf(node);
  return wrappers.reduceRight((inner, wrapper) => wrapInline(inner, (kept) => element(wrapper, kept)), children);
}

const PLACEHOLDER = 'picture-missing';

/** Our own, met again when a body is arranged a second time. */
function isPlaceholder({ properties: { className }, children }: Element): boolean {
  return Array.isArray(className) && className.includes(PLACEHOLDER) && children.every(({ type }) => type === 'text');
}

/** An empty box still separates the words before it from those after it. */
const separated = (nodes: ElementContent[]): ElementContent[] => (nodes.length > 0 ? nodes : [text(' ')]);

function block(node: Element, align: Alignment, options: ArrangeOptions): ElementContent[] {
  const name = node.tagName;
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
function heading(node: Element, align: Alignment, options: ArrangeOptions): ElementContent[] {
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
    if (child.type === 'text') return child.value;
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

function link(node: Element, align: Alignment, options: ArrangeOptions): ElementContent[] {
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
  if (url === undefined) return [];
  return paragraphsOf(
    [element('a', [text(node.tagName === 'video' ? '播放视频' : '播放音频')], webLink(url, options))],
    undefined,
  );
}
