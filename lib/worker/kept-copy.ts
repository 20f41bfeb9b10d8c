import { CACHES } from './scope';

const SAVED_AT = 'X-Reader-Saved-At';

/** The key of an article's document: its address without placement and parameters. */
export function articleKey(code: string, base: string): string {
  return `${base}/a/${code.toLowerCase()}`;
}

/** Its QR code, kept with the pictures. */
export function qrKey(key: string): string {
  return `${key}/qr.svg`;
}

/** Reads the whole answer first, so that a cut connection never becomes a kept copy. */
export async function keepCopy(cacheName: string, key: string, response: Response): Promise<void> {
  const body = await response.blob();
  if (body.size === 0) throw new Error(`${key}: empty answer`);
  const headers = new Headers(response.headers);
  headers.set(SAVED_AT, new Date().toISOString());
  const cache = await caches.open(cacheName);
  await cache.put(key, new Response(body, { status: 200, headers }));
}

/** A kept article, from the edition or from those opened before. */
export async function matchArticle(key: string): Promise<Response | undefined> {
  for (const name of [CACHES.articles, CACHES.opened]) {
    const response = await (await caches.open(name)).match(key);
    if (response) return response;
  }
  return undefined;
}

/** Keys of all articles on this phone. */
export async function keptArticleKeys(): Promise<Set<string>> {
  const opened = await Promise.all([CACHES.articles, CACHES.opened].map((name) => caches.open(name)));
  const requests = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
  return new Set(requests.map(({ url }) => new URL(url).pathname));
}

export async function forgetArticle(key: string): Promise<void> {
  for (const name of [CACHES.articles, CACHES.opened]) await (await caches.open(name)).delete(key);
  await (await caches.open(CACHES.media)).delete(qrKey(key));
}

/** When a copy was put on this phone. */
export function savedAt(response: Response): Date | undefined {
  const text = response.headers.get(SAVED_AT);
  return text ? new Date(text) : undefined;
}
