/** `new URL()` whose failure is `undefined`. */
export function parseAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text.trim(), base);
  } catch {
    return undefined;
  }
}

/** Absolute http(s) address of a link; `undefined` for every other scheme and for what cannot be resolved. */
export function resolveLink(reference: string, base?: string): string | undefined {
  const url = parseAddress(reference, base);
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : undefined;
}

/**
 * Absolute address of a picture or file: http(s), or `file://` below the folder of a feed file. A feed
 * cannot name a file elsewhere on the machine that reads it, neither by `..` nor by `file:///etc/…`.
 */
export function resolveResource(reference: string, base: string): string | undefined {
  const url = parseAddress(reference, base);
  if (!url) return undefined;
  if (url.protocol !== 'file:') return resolveLink(url.href);
  const folder = base.startsWith('file:') ? parseAddress('.', base) : undefined;
  if (!folder || url.host !== '' || !url.pathname.startsWith(folder.pathname)) return undefined;
  if (/%2f|%5c|%00/i.test(url.pathname)) return undefined;
  url.search = '';
  url.hash = '';
  return url.href;
}
