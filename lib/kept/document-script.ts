import { fetchWithin } from './deadline';
import { isNamedByContent } from './intact-body';
import { putWithRoom } from './quota';
import { CACHES } from './scope';
import { trimCache } from './trim-cache';
import { isScript } from './trusted-answer';

const DEADLINE = 20_000;
/** One for each deploy that changed it: what was saved longer ago opens without its script. */
const LIMIT = 24;

/**
 * Keeps the script that a document loads, each document with the script of its time: one that came from a
 * newer build than this worker's needs it without network too.
 *
 * @throws Error when it cannot be had
 */
export async function keepScriptOf(html: string): Promise<void> {
  const address = /<script[^>]+src="([^"]+)"/.exec(html)?.[1];
  if (!address) return;
  const cache = await caches.open(CACHES.scripts);
  if (await cache.match(address)) return;
  const response = await fetchWithin(address, DEADLINE);
  if (!isScript(response) || !(await isNamedByContent(address, await response.clone().arrayBuffer()))) {
    throw new Error(`${address}: not the script of that name`);
  }
  await putWithRoom(CACHES.scripts, address, response);
  await trimCache(CACHES.scripts, LIMIT);
}
