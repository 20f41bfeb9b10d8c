import { CACHES } from './scope';

/** What may go when the phone is full, in this order; what the reader saved by hand never does. */
const EXPENDABLE = [CACHES.opened, CACHES.media, CACHES.articles];
/** Entries given up at once: a full phone refuses many writes in a row. */
const AT_ONCE = 10;

/** Set by the last write that found no room; pages say so. */
export class StorageFullError extends Error {
  constructor(key: string) {
    super(`${key}: no room on this phone`);
    this.name = 'StorageFullError';
  }
}

/**
 * Writes into a cache; where the phone has no room, the oldest of what is expendable makes some.
 *
 * @throws StorageFullError when nothing is left to give up
 */
export async function putWithRoom(cacheName: string, key: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  for (;;) {
    try {
      await cache.put(key, response.clone());
      return;
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      if (!(await giveUpOldest(key))) throw new StorageFullError(key);
    }
  }
}

async function giveUpOldest(except: string): Promise<boolean> {
  for (const name of EXPENDABLE) {
    const cache = await caches.open(name);
    const oldest = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== except).slice(0, AT_ONCE);
    if (oldest.length === 0) continue;
    await Promise.all(oldest.map((request) => cache.delete(request)));
    return true;
  }
  return false;
}

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name + error.message);
}
