/**
 * RFC 6266: the name in UTF-8 for all browsers of today, and one in ASCII for what reads only that.
 *
 * @param name free of control characters, quotes and path signs
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${asciiName(name)}"; filename*=UTF-8''${encoded}`;
}

function asciiName(name: string): string {
  if (/^[\x20-\x7E]+$/.test(name)) return name.replace(/["\\%]/g, '_');
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return `attachment${ending}`;
}
