import type { Edition } from '../edition/edition';
import { stampSaved } from './documents';
import { BASE, CACHES } from './scope';

export const EDITION_KEY = `${BASE}/edition.json`;

/** The list of what this phone keeps of the newest. Written last, so it names only articles that are here. */
export async function readKeptEdition(): Promise<Edition | undefined> {
  const response = await matchKeptEdition();
  return response && ((await response.json()) as Edition);
}

/** The same as it is kept; its time of saving is that of the last comparison with the site. */
export async function matchKeptEdition(): Promise<Response | undefined> {
  return (await caches.open(CACHES.articles)).match(EDITION_KEY);
}

/** @param etag of the site's list, when this is that list unchanged: the next question then costs a 304 */
export async function writeKeptEdition(edition: Edition, etag: string | null): Promise<void> {
  const headers = stampSaved(new Headers({ 'Content-Type': 'application/json' }));
  if (etag !== null) headers.set('ETag', etag);
  await (await caches.open(CACHES.articles)).put(EDITION_KEY, new Response(JSON.stringify(edition), { headers }));
}
