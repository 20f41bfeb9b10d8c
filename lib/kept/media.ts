import { fetchWithin } from './deadline';
import { readKeptEdition } from './edition-copy';
import { factsOf, listDocuments, qrKey } from './documents';
import { inParallel } from './in-parallel';
import { putWithRoom } from './quota';
import { BASE, CACHES } from './scope';
import { isAttachment, isPicture } from './trusted-answer';

const DEADLINE = 20_000;
const AT_ONCE = 5;

/** The form of a picture that a phone keeps. */
export const pictureKey = (hash: string): string => `${BASE}/media/${hash}?w=640`;
export const attachmentKey = (hash: string): string => `${BASE}/media/${hash}`;

/** Fetches the pictures and codes that are not here yet; the keys that could not be had come back. */
export async function keepPictures(keys: string[]): Promise<string[]> {
  return keepMissing(keys, isPicture);
}

export async function keepAttachments(keys: string[]): Promise<string[]> {
  return keepMissing(keys, isAttachment);
}

async function keepMissing(keys: string[], isOurs: (response: Response) => boolean): Promise<string[]> {
  const cache = await caches.open(CACHES.media);
  const here = new Set((await cache.keys()).map(({ url }) => url.slice(location.origin.length)));
  const missing = [...new Set(keys)].filter((key) => !here.has(key));
  const kept = await inParallel(missing, AT_ONCE, async (key) => {
    try {
      const response = await fetchWithin(key, DEADLINE);
      if (!isOurs(response)) return false;
      await putWithRoom(CACHES.media, key, response);
      return true;
    } catch {
      // Fetched with the next update.
      return false;
    }
  });
  return missing.filter((_key, index) => !kept[index]);
}

/** Deletes the pictures, codes and attachments that no kept document shows, and tells which. */
export async function forgetUnusedMedia(): Promise<string[]> {
  const [documents, edition] = await Promise.all([listDocuments(), readKeptEdition()]);
  const shown = documents.flatMap(({ key, response }) => {
    const { pictures, attachments } = factsOf(response);
    return [qrKey(key), ...pictures.map(pictureKey), ...attachments.map(attachmentKey)];
  });
  const listed = (edition?.articles ?? []).flatMap(({ pictures }) => pictures.map(pictureKey));
  const wanted = new Set([...shown, ...listed]);
  const cache = await caches.open(CACHES.media);
  const here = (await cache.keys()).map(({ url }) => url.slice(location.origin.length));
  const unused = here.filter((key) => !wanted.has(key));
  await Promise.all(unused.map((key) => cache.delete(key)));
  return unused;
}
