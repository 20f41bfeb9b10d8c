import { fetchWithin } from '../kept/deadline';
import { keepScriptOf } from '../kept/document-script';
import { BASE } from '../kept/scope';
import { isOurPage } from '../kept/trusted-answer';
import { BUILD, PAGES } from './build';
import { keepPageCopy } from './keep-page-copy';

const DEADLINE = 20_000;
const LIST = '/';
const OFFLINE = '/offline';
/** Pages that show something without network, by the part of the address that tells them apart. */
export const KEPT_PATHS = [LIST, '/search', '/saved', '/check', '/scan', OFFLINE];

/**
 * Keeps the pages of this worker's own build, when it is installed; another build's would miss their files.
 *
 * @throws Error when one cannot be had: then nothing of this build stays
 */
export async function keepPages(): Promise<void> {
  const isNew = !(await caches.has(PAGES));
  const results = await Promise.allSettled(KEPT_PATHS.map(keepPage));
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return;
  // Only when all have ended: one that ended later would bring the cache back.
  if (isNew) await caches.delete(PAGES);
  throw failed.reason;
}

/** The articles have changed: of the pages only the list names them. A newer build's list comes with its worker. */
export async function renewList(): Promise<void> {
  await keepPage(LIST).catch(() => undefined);
}

/** The kept list must go when it names what was taken down and no newer one can be had. */
export async function replaceList(): Promise<void> {
  const cache = await caches.open(PAGES);
  await cache.delete(`${BASE}${LIST}`);
  await renewList();
}

/** What was lost on the phone comes back. */
export async function keepMissingPages(): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const path of KEPT_PATHS) {
    if (!(await cache.match(`${BASE}${path}`))) await keepPage(path).catch(() => undefined);
  }
}

async function keepPage(path: string): Promise<void> {
  const key = `${BASE}${path}`;
  const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
  if (!isOurPage(response, BUILD)) throw new Error(`${key}: not a page of build ${BUILD}`);
  if (path === OFFLINE) await keepScriptOf(await response.clone().text());
  await keepPageCopy(key, response);
}
