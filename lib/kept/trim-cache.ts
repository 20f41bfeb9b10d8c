/** Deletes the oldest entries beyond `limit`; a cache lists its keys in the order they were put. */
export async function trimCache(name: string, limit: number): Promise<void> {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - limit)).map((key) => cache.delete(key)));
}
