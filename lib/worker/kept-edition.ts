import type { Edition } from '../edition/edition';
import { fetchWithin } from './deadline';
import { BASE, CACHES } from './scope';
import { isJson } from './trusted-answer';

export const EDITION_KEY = `${BASE}/edition.json`;

const DEADLINE = 4000;

/** The list of what this phone keeps. Written last, so it names only articles that are here. */
export async function readKeptEdition(): Promise<Edition | undefined> {
  const response = await (await caches.open(CACHES.articles)).match(EDITION_KEY);
  return response && ((await response.json()) as Edition);
}

export async function writeKeptEdition(edition: Edition): Promise<void> {
  await (await caches.open(CACHES.articles)).put(EDITION_KEY, Response.json(edition));
}

/** `/edition.json` for pages: the server's when it answers in time, else the kept one. */
export async function keptEdition(request: Request): Promise<Response> {
  try {
    const response = await fetchWithin(request, DEADLINE);
    if (isJson(response)) return response;
  } catch {
    // Answered below.
  }
  const kept = await (await caches.open(CACHES.articles)).match(EDITION_KEY);
  return kept ?? Response.error();
}
