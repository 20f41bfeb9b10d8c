import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { cleanText } from '../model/clean-text';
import { isHidden } from './inline-style';
import { isTrackingPixel, pictureAddress } from './picture-markup';
import { prepareHtml } from './prepare-html';

/** Absolute addresses of the pictures that `sanitizeHtml` will ask for, in order, each once. */
export function listPictureAddresses(html: string, baseUrl: string): string[] {
  const prepared = prepareHtml(cleanText(html)).html;
  if (!/<img\b/i.test(prepared)) return [];
  const addresses = picturesIn(parse(prepared))
    .filter((node) => !isTrackingPixel(node))
    .map((node) => pictureAddress(node, baseUrl));
  return [...new Set(addresses.filter((address) => address !== undefined))];
}

function parse(html: string): Root {
  try {
    return fromHtml(html, { fragment: true });
  } catch {
    return { type: 'root', children: [] };
  }
}

function picturesIn(node: Root | RootContent): Element[] {
  if (node.type !== 'root' && (node.type !== 'element' || isHidden(node))) return [];
  if (node.type === 'element' && node.tagName === 'img') return [node];
  return node.children.flatMap(picturesIn);
}
