import { fetchWithin } from '../kept/deadline';
import { markedCopy } from './marked-copy';
import { offlinePage } from './offline-page';
import { BASE, BUILD, CACHES, pathInSite } from '../kept/scope';
import { trimCache } from '../kept/trim-cache';
import { isOurPage, isScript } from '../kept/trusted-answer';
import { keepPageCopy } from './keep-page-copy';

const DEADLINE = 2500;
const SERVER_ERROR = 500;
const SCRIPTS_LIMIT = 8;
const OFFLINE_KEY = `${BASE}/offline`;
/** Pages that show something without network, by the part of the address that tells them apart. */
const KEPT_PATHS = ['/', '/search', '/saved', '/check', '/scan', '/offline'];

/** Keeps the list and the offline page of this worker's own build; another build's page would miss its files. */
export async function keepPages(): Promise<void> {
  await Promise.all(KEPT_PATHS.map((path) => keepPage(`${BASE}${path}`)));
}

async function keepPage(key: string): Promise<void> {
  const response = await fetchWithin(key, 20_000, { cache: 'no-cache' });
  if (!isOurPage(response, BUILD)) throw new Error(`${key}: not a page of build ${BUILD}`);
  if (key === OFFLINE_KEY) await keepScript(await response.clone().text());
  await keepPageCopy(key, response);
}

/** The script that documents of this build load; those kept earlier go on with the script of their time. */
async function keepScript(html: string): Promise<void> {
  const address = /<script[^>]+src="([^"]+)"/.exec(html)?.[1];
  if (!address) return;
  const cache = await caches.open(CACHES.scripts);
  if (await cache.match(address)) return;
  const response = await fetchWithin(address, 20_000);
  if (!isScript(response)) throw new Error(`${address}: not a script`);
  await cache.put(address, response);
  await trimCache(CACHES.scripts, SCRIPTS_LIMIT);
}

/** The pages of the app: from the network while it answers in time, else the kept one, else the offline page. */
export async function answerPage(request: Request, event: FetchEvent): Promise<Response> {
  const url = new URL(request.url);
  const path = pathInSite(url) ?? '';
  const key = `${BASE}${path}`;
  const copy = KEPT_PATHS.includes(path) ? await (await caches.open(CACHES.pages)).match(key) : undefined;
  try {
    const response = await fetchWithin(request, DEADLINE);
    if (copy && url.search === '' && isOurPage(response, BUILD)) {
      event.waitUntil(keepPageCopy(key, response.clone()));
    }
    const isForeign = response.ok && response.headers.get('X-Reader-Build') === null;
    return copy && (isForeign || response.status >= SERVER_ERROR) ? markedCopy(copy) : response;
  } catch {
    return copy ? markedCopy(copy) : offlinePage();
  }
}
