import { factsOf } from './document-facts';
import { mediaKeysOf } from './media-keys';
import { BASE, CACHES } from './scope';

/** Entries given up at once: a full phone refuses many writes in a row. */
const AT_ONCE = 10;

/**
 * What may go, in this order, when a write finds no room: what was only read once before what came by
 * itself, that before what the reader asked for, which never goes. Pictures that come by themselves
 * take no other picture's place: the two would push each other out for ever.
 */
const EXPENDABLE: Record<string, string[]> = {
  [CACHES.opened]: [CACHES.opened],
  [CACHES.media]: [CACHES.opened],
  [CACHES.articles]: [CACHES.opened, CACHES.media],
  [CACHES.downloaded]: [CACHES.opened, CACHES.media, CACHES.articles],
  [CACHES.saved]: [CACHES.opened, CACHES.media, CACHES.articles],
};

/** What goes for the pages of a build, whose cache has another name in each. */
const FOR_PAGES = [CACHES.opened, CACHES.media];

/** Nothing is left to give up; who asked for the write tells the reader. */
export class StorageFullError extends Error {
  constructor(key: string) {
    super(`${key}: no room on this phone`);
    this.name = 'StorageFullError';
  }
}

/**
 * Writes into a cache; where the phone has no room, the oldest of what matters less makes some.
 *
 * @param onBehalfOf the cache of the document that needs it, for a picture of an article held by hand
 * @throws StorageFullError when nothing is left to give up
 */
export async function putWithRoom(
  cacheName: string,
  key: string,
  response: Response,
  onBehalfOf = cacheName,
): Promise<void> {
  const cache = await caches.open(cacheName);
  for (;;) {
    try {
      await cache.put(key, response.clone());
      return;
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      if (!(await giveUpOldest(EXPENDABLE[onBehalfOf] ?? FOR_PAGES, key))) throw new StorageFullError(key);
    }
  }
}

async function giveUpOldest(names: string[], except: string): Promise<boolean> {
  const needed = await heldMedia();
  for (const name of names) {
    const cache = await caches.open(name);
    const oldest = (await cache.keys())
      .filter(({ url }) => isExpendable(keyOf(url)) && keyOf(url) !== except && !needed.has(keyOf(url)))
      .slice(0, AT_ONCE);
    if (oldest.length === 0) continue;
    await Promise.all(oldest.map((request) => cache.delete(request)));
    return true;
  }
  return false;
}

/** Pictures, codes and attachments of the articles that the reader asked for. */
async function heldMedia(): Promise<Set<string>> {
  const lists = await Promise.all(
    [CACHES.saved, CACHES.downloaded].map(async (name) => {
      const cache = await caches.open(name);
      const [requests, responses] = await Promise.all([cache.keys(), cache.matchAll()]);
      return requests.flatMap(({ url }, index) => {
        const response = responses[index];
        return response ? mediaKeysOf(keyOf(url), factsOf(response)) : [];
      });
    }),
  );
  return new Set(lists.flat());
}

const keyOf = (url: string) => url.slice(location.origin.length);
/** Not the lists that lie beside the articles. */
const isExpendable = (key: string) => key.startsWith(`${BASE}/a/`) || key.startsWith(`${BASE}/media/`);

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name + error.message);
}
