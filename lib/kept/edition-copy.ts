import type { Edition } from '../edition/edition';
import { BASE, CACHES } from './scope';

export const EDITION_KEY = `${BASE}/edition.json`;

/** The list of what this phone keeps of the newest. Written last, so it names only articles that are here. */
export async function readKeptEdition(): Promise<Edition | undefined> {
  const response = await matchKeptEdition();
  return response && ((await response.json()) as Edition);
}

export async function matchKeptEdition(): Promise<Response | undefined> {
  return (await caches.open(CACHES.articles)).match(EDITION_KEY);
}

export async function writeKeptEdition(edition: Edition): Promise<void> {
  await (await caches.open(CACHES.articles)).put(EDITION_KEY, Response.json(edition));
}
