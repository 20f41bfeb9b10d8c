import type { Pack } from './compose-pack';

/** Sends a pack as a file to keep, under the article's name. */
export function packResponse({ html, fileName }: Pack): Response {
  const name = encodeURIComponent(`${fileName}.html`).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="article.html"; filename*=UTF-8''${name}`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'Cache-Control': 'no-store',
      'X-Reader-Document': 'pack',
    },
  });
}
