import { CACHES, isOurCache } from '../kept/scope';
import { PAGES } from './build';

/** After a newer worker took over: its predecessors' pages go, articles stay, other sites' caches are not ours. */
export async function removeOldCaches(): Promise<void> {
  const current = new Set<string>([...Object.values(CACHES), PAGES]);
  const names = (await caches.keys()).filter((name) => isOurCache(name) && !current.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
