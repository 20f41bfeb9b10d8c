import { fetchWithin } from './deadline';
import { factsOf } from './document-facts';
import { readKeptEdition } from './edition-copy';
import { listDocuments } from './documents';
import { inParallel } from './in-parallel';
import { mediaKeysOf, pictureKey } from './media-keys';
import { putWithRoom, StorageFullError } from './quota';
import { CACHES } from './scope';
import { isAttachment, isPicture } from './trusted-answer';

const DEADLINE = 20_000;
const AT_ONCE = 5;
/** The slowest network that a large file may come by, in bytes a millisecond. */
const SLOWEST = 10;

/** Fetches the pictures and codes that are not here yet; the keys that could not be had come back. */
export async function keepPictures(keys: string[]): Promise<string[]> {
  const missing = await missingMedia(keys);
  const kept = await inParallel(missing, AT_ONCE, (key) => keepMedium(key).catch(() => false));
  return missing.filter((_key, index) => !kept[index]);
}

/**
 * All that an article held by hand shows; the keys that could not be had come back.
 *
 * @throws StorageFullError
 */
export async function keepHeldMedia(keys: string[]): Promise<string[]> {
  const missing = await missingMedia(keys);
  const kept = await inParallel(missing, AT_ONCE, (key) =>
    keepMedium(key, { onBehalfOf: CACHES.saved }).catch((error: unknown) => {
      if (error instanceof StorageFullError) throw error;
      return false;
    }),
  );
  return missing.filter((_key, index) => !kept[index]);
}

/** Those of the keys that are not here, each once. */
export async function missingMedia(keys: string[]): Promise<string[]> {
  const here = await mediaHere();
  return [...new Set(keys)].filter((key) => !here.has(key));
}

async function mediaHere(): Promise<Set<string>> {
  const requests = await (await caches.open(CACHES.media)).keys();
  return new Set(requests.map(({ url }) => url.slice(location.origin.length)));
}

/** Fetches one; `false` when the answer is not ours. Rejects without network and without room. */
export async function keepMedium(
  key: string,
  { onBehalfOf, bytes = 0 }: { onBehalfOf?: string; bytes?: number } = {},
): Promise<boolean> {
  const response = await fetchWithin(key, DEADLINE + bytes / SLOWEST);
  if (!isPicture(response) && !isAttachment(response)) return false;
  await putWithRoom(CACHES.media, key, response, onBehalfOf);
  return true;
}

/** Deletes the pictures, codes and attachments that no kept document shows, and tells which. */
export async function forgetUnusedMedia(): Promise<string[]> {
  const [documents, edition] = await Promise.all([listDocuments(), readKeptEdition()]);
  const shown = documents.flatMap(({ key, response }) => mediaKeysOf(key, factsOf(response)));
  const listed = (edition?.articles ?? []).flatMap(({ pictures }) => pictures.map(pictureKey));
  const wanted = new Set([...shown, ...listed]);
  const cache = await caches.open(CACHES.media);
  const here = (await cache.keys()).map(({ url }) => url.slice(location.origin.length));
  const unused = here.filter((key) => !wanted.has(key));
  await Promise.all(unused.map((key) => cache.delete(key)));
  return unused;
}
