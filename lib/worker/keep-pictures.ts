import type { Edition } from '../edition/edition';
import { fetchWithin } from './deadline';
import { inParallel } from './in-parallel';
import { articleKey, keepCopy, qrKey } from './kept-copy';
import { BASE, CACHES } from './scope';
import { isPicture } from './trusted-answer';

const DEADLINE = 20_000;
const AT_ONCE = 5;

/** The narrow pictures and the codes of an edition; `forgetOthers` deletes what it does not name. */
export async function keepPictures(
  edition: Edition,
  { fetchMissing, forgetOthers }: { fetchMissing: boolean; forgetOthers: boolean },
): Promise<void> {
  const pictures = edition.articles.flatMap((entry) => entry.pictures.map((hash) => `${BASE}/media/${hash}?w=640`));
  const codes = edition.articles.map(({ code }) => qrKey(articleKey(code, BASE)));
  const wanted = new Set([...pictures, ...codes]);
  const cache = await caches.open(CACHES.media);
  const here = new Map((await cache.keys()).map((request) => [request.url.slice(location.origin.length), request]));
  if (forgetOthers) {
    for (const [url, request] of here) if (!wanted.has(url)) await cache.delete(request);
  }
  if (fetchMissing)
    await inParallel(
      [...wanted].filter((url) => !here.has(url)),
      AT_ONCE,
      keepPicture,
    );
}

async function keepPicture(url: string): Promise<void> {
  try {
    const response = await fetchWithin(url, DEADLINE);
    if (isPicture(response)) await keepCopy(CACHES.media, url, response);
  } catch {
    // Fetched with the next update.
  }
}
