export type Markup = 'html' | 'svg' | 'xml';

/** The tags by which browsers take unnamed bytes for a page (WHATWG MIME Sniffing, 7.1), and a few more. */
const PAGE =
  /^(?:<!--|<!doctype\s+html|<(?:html|head|body|title|meta|link|base|style|script|iframe|frameset|h[1-6]|div|span|p|a|b|br|ul|ol|img|form|font|center|table|object|embed|marquee)[\s/>])/i;

/** What a text that begins like markup is; `undefined` for any other. NULs and a byte order mark do not hide it. */
export function sniffMarkup(start: string): Markup | undefined {
  const text = start.replace(/\0/g, '').replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*/, '');
  if (/^<svg[\s/>]/i.test(text)) return 'svg';
  if (PAGE.test(text)) return 'html';
  if (/^mime-version:/i.test(text) && /text\/html/i.test(text)) return 'html';
  if (!/^<(?:\?xml|!doctype)\s/i.test(text)) return undefined;
  if (/<svg[\s/>]/i.test(text)) return 'svg';
  return /<html[\s>]/i.test(text) ? 'html' : 'xml';
}
