import { within, fetchWhole } from './deadline';
import { articleKey, forgetArticle, keepCopy, matchArticle } from './kept-copy';
import { markedCopy } from './marked-copy';
import { offlinePage } from './offline-page';
import { BASE, CACHES, pathInSite } from './scope';
import { isOurArticle, isWithdrawalNotice } from './trusted-answer';
import { trimCache } from './trim-cache';

const DEADLINE = 2500;
const DEADLINE_WITHOUT_COPY = 8000;
const OPENED_LIMIT = 100;
const SERVER_ERROR = 500;

/**
 * An article: from the network while it answers in time, else the copy on this phone, marked as such.
 * What the network says is learned also when it comes too late to be shown.
 */
export async function answerArticle(request: Request, event: FetchEvent): Promise<Response> {
  const code = pathInSite(new URL(request.url))?.split('/')[2] ?? '';
  const key = articleKey(code, BASE);
  const copy = await matchArticle(key);
  const answer = fetchWhole(request);
  event.waitUntil(answer.then((response) => learn(key, response.clone())).catch(() => undefined));
  try {
    const response = await within(answer, copy ? DEADLINE : DEADLINE_WITHOUT_COPY);
    const isForeign = response.ok && !isOurArticle(response);
    return copy && (isForeign || response.status >= SERVER_ERROR) ? markedCopy(copy) : response;
  } catch {
    return copy ? markedCopy(copy) : offlinePage();
  }
}

async function learn(key: string, response: Response): Promise<void> {
  if (isWithdrawalNotice(response)) return forgetArticle(key);
  if (!isOurArticle(response)) return;
  const edition = await caches.open(CACHES.articles);
  const inEdition = (await edition.match(key)) !== undefined;
  await keepCopy(inEdition ? CACHES.articles : CACHES.opened, key, response);
  if (!inEdition) await trimCache(CACHES.opened, OPENED_LIMIT);
}
