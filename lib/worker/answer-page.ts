import { fetchWhole, within } from '../kept/deadline';
import { BASE, pathInSite } from '../kept/scope';
import { isOurPage, isOurs } from '../kept/trusted-answer';
import { BUILD, PAGES } from './build';
import { keepPageCopy } from './keep-page-copy';
import { KEPT_PATHS } from './keep-pages';
import { markedCopy } from './marked-copy';
import { offlinePage } from './offline-page';
import { unlessStandingDown } from './stand-down';

/** A page that lies here is soon better than a newer one late. */
const DEADLINE_WITH_COPY = 1200;
/** A search or a column: the copy shows only what the phone has of it. */
const DEADLINE = 2500;

/** The pages of the app: from the network while it answers in time, else the kept one, else the offline page. */
export async function answerPage(request: Request, event: FetchEvent): Promise<Response> {
  const url = new URL(request.url);
  const path = pathInSite(url) ?? '';
  const key = `${BASE}${path}`;
  const copy = KEPT_PATHS.includes(path) ? await (await caches.open(PAGES)).match(key) : undefined;
  const isKept = copy !== undefined && url.search === '';
  const answer = fetchWhole(request);
  // Also an answer that comes too late to be shown is the newer copy.
  if (isKept)
    event.waitUntil(unlessStandingDown(answer.then((response) => learn(key, response.clone())).catch(() => undefined)));
  try {
    const response = await within(answer, isKept ? DEADLINE_WITH_COPY : DEADLINE);
    // Our own redirects name a better address.
    if (isOurs(response) || (!copy && response.type === 'opaqueredirect')) return response;
  } catch {
    // Answered below.
  }
  return copy ? markedCopy(copy, await copy.clone().text()) : offlinePage(request.url);
}

async function learn(key: string, response: Response): Promise<void> {
  if (isOurPage(response, BUILD)) await keepPageCopy(key, response);
}
