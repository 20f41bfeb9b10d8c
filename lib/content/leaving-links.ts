import type { SafeHtml } from '../model/safe-html';

/** One whole `<a …>` as the sanitiser writes it: values in double quotes, none holds a quote. */
const LINK = /<a((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"]*)")?/g;
const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Gives the marked links of a stored body another address, so that they lead to the leaving notice
 * without script; the stored body keeps the true one. Their `rel` goes: the new address is ours.
 */
export function withLeavingLinks(html: SafeHtml, addressOf: (url: string) => string): SafeHtml {
  const changed = html.replace(LINK, (tag, attributes: string) => {
    const values = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
    const url = decodeValue(values.get('href') ?? '');
    const address = values.has('data-leaving') ? addressOf(url) : url;
    return address === url ? tag : `<a href="${encode(address)}" data-leaving="${values.get('data-leaving')}">`;
  });
  return changed as SafeHtml;
}

function encode(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

export function decodeValue(value: string): string {
  return value.replace(REFERENCE, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
