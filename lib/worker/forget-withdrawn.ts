import { forgetDocument, keptKeys } from '../kept/documents';
import { readKeptEdition, writeKeptEdition } from '../kept/edition-copy';
import { forgetUnusedMedia } from '../kept/media';
import { BASE, CACHES } from '../kept/scope';
import { replaceList } from './keep-pages';

/** What was taken down goes from copies, saved ones too, from the kept list, and with its pictures. */
export async function forgetWithdrawn(keys: string[]): Promise<void> {
  const kept = await keptKeys();
  const here = keys.filter((key) => kept.has(key));
  for (const key of here) await forgetDocument(key);
  const gone = new Set(keys);
  const edition = await readKeptEdition();
  const isGone = ({ code }: { code: string }) => gone.has(`${BASE}/a/${code}`);
  const wasListed = edition?.articles.some(isGone) ?? false;
  if (edition && wasListed) {
    await writeKeptEdition({ ...edition, articles: edition.articles.filter((entry) => !isGone(entry)) }, null);
  }
  if (here.length === 0 && !wasListed) return;
  // Its text stands in what is searched; that is made anew with the next search.
  await caches.delete(CACHES.search);
  const media = await forgetUnusedMedia();
  await replaceList();
  await refreshBrowserCache([...here, ...media]);
}

/** The browser itself may have put by what these addresses held: it learns that nothing is there any more. */
async function refreshBrowserCache(keys: string[]): Promise<void> {
  const addresses = new Set(keys.flatMap((key) => [key, key.replace(/\?.*$/, '')]));
  await Promise.all([...addresses].map((address) => fetch(address, { cache: 'reload' }).catch(() => undefined)));
}
