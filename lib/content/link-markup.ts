import type { Element, Properties } from 'hast';
import type { ArticleCode } from '../model/article-code';
import { parseAddress, resolveLink } from '../model/resource-address';

export interface LinkSurroundings {
  resolveArticle: (url: string) => ArticleCode | undefined;
  isTrustedHost: (host: string) => boolean;
}

/** Full-width letters and marks of a Chinese keyboard, one for one as ASCII. */
const asAscii = (value: string): string =>
  value.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** White space and what has no width: between the letters of a scheme it only serves to hide it. */
const HIDDEN = /[\s\p{Cc}\p{Cf}]/gu;
const OTHER_SCHEME = /^(?:javascript|vbscript|livescript|data|file|blob|filesystem|about|view-source):/i;
/** What a name server can be asked for. Everything else in its place is there to be taken for something. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d+)?$/;
const MAX_ADDRESS = 2048;

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
  if (OTHER_SCHEME.test(asAscii(reference.normalize('NFKC')).replace(HIDDEN, ''))) return undefined;
  const url = resolveLink(withAsciiScheme(reference), base);
  return url === undefined ? undefined : webLink(url, around);
}

/** `http：／／` is typed by mistake; as it stands it would be a file of our own site. */
function withAsciiScheme(reference: string): string {
  const scheme = /^https?:[/\\]+/i.exec(asAscii(reference))?.[0] ?? '';
  return scheme + reference.slice(scheme.length);
}

/**
 * Properties of a link to a web address. What stands before an `@` is gone, as it only serves to look
 * like a host; other alphabets come as `xn--`. `data-leaving` holds the host that the notice shows.
 */
export function webLink(address: string, around: LinkSurroundings): Properties | undefined {
  const parsed = parseAddress(address);
  if (!parsed || !HOST.test(parsed.host)) return undefined;
  parsed.username = '';
  parsed.password = '';
  const url = parsed.href;
  if (url.length > MAX_ADDRESS) return undefined;
  const code = around.resolveArticle(url) ?? around.resolveArticle(url.replace(/#.*$/, ''));
  if (code) return { href: `/a/${code}` };
  if (around.isTrustedHost(parsed.hostname)) return { href: url };
  return { href: url, rel: ['noopener', 'noreferrer'], dataLeaving: parsed.host };
}

const ADDRESS = /^[^\s<>"'@,;?&]+@[a-z0-9.-]+$/i;

/** One address and a subject: other fields can send copies elsewhere or attach files. */
function mail(reference: string): Properties | undefined {
  const [address = '', query] = reference.slice('mailto:'.length).split('?', 2);
  if (!ADDRESS.test(address) || /%(?:0[ad]|2c|3b)/i.test(address)) return undefined;
  const subject = query === undefined ? undefined : new URLSearchParams(query).get('subject');
  const line = subject?.replace(HIDDEN, ' ').slice(0, 200);
  return { href: `mailto:${address}${line ? `?subject=${encodeURIComponent(line.toWellFormed())}` : ''}` };
}

/** No `*` and `#`: some telephones obey codes made of them without asking. */
function telephone(reference: string): Properties | undefined {
  const number = asAscii(reference.slice('tel:'.length)).replace(/[\s().-]/g, '');
  return /^\+?\d[\d,;]{2,29}$/.test(number) ? { href: `tel:${number}` } : undefined;
}
