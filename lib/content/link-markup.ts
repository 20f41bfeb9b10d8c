import type { Element, Properties } from 'hast';
import type { ArticleCode } from '../model/article-code';
import { parseAddress, resolveLink } from '../model/resource-address';

export interface LinkSurroundings {
  resolveArticle: (url: string) => ArticleCode | undefined;
  isTrustedHost: (host: string) => boolean;
}

/**
 * Properties of a link, or `undefined` when the text has to do without: only http(s), mail and
 * telephone lead anywhere. Foreign hosts are marked for the leaving notice.
 */
export function linkProperties(
  node: Element,
  base: string | undefined,
  around: LinkSurroundings,
): Properties | undefined {
  const reference = typeof node.properties.href === 'string' ? node.properties.href.trim() : '';
  // A place within the page: its target has lost its id.
  if (reference === '' || reference.startsWith('#')) return undefined;
  if (/^mailto:/i.test(reference)) return mail(reference);
  if (/^tel:/i.test(reference)) return telephone(reference);
  const url = resolveLink(reference, base);
  return url === undefined ? undefined : webLink(url, around);
}

export function webLink(url: string, around: LinkSurroundings): Properties {
  const code = around.resolveArticle(url) ?? around.resolveArticle(url.replace(/#.*$/, ''));
  if (code) return { href: `/a/${code}` };
  const host = parseAddress(url)?.hostname ?? '';
  return around.isTrustedHost(host) ? { href: url } : { href: url, rel: ['noopener', 'noreferrer'], dataLeaving: '' };
}

function mail(reference: string): Properties | undefined {
  const address = reference.slice('mailto:'.length);
  return /^[^\s<>"']+@[^\s<>"'@]+$/.test(address) ? { href: `mailto:${address}` } : undefined;
}

function telephone(reference: string): Properties | undefined {
  const number = reference.slice('tel:'.length).replace(/[\s().-]/g, '');
  return /^\+?[\d*#,;]{3,30}$/.test(number) ? { href: `tel:${number}` } : undefined;
}
