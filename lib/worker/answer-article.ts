import { fetchWhole, within } from '../kept/deadline';
import { articleKey, keepDocument, matchDocument } from '../kept/documents';
import { pathInSite } from '../kept/scope';
import { isOurArticle, isWithdrawalNotice } from '../kept/trusted-answer';
import { forgetWithdrawn } from './forget-withdrawn';
import { markedCopy } from './marked-copy';
import { offlinePage } from './offline-page';
import { trimOpened } from './trim-opened';

const DEADLINE = 2500;
const SERVER_ERROR = 500;

/**
 * An article: at once from this phone when it is here, marked as a copy, which the page then has checked
 * (check-article.ts). A reload asks the network first, as a reader who reloads wants to see what is new.
 */
export async function answerArticle(request: Request, event: FetchEvent): Promise<Response> {
  const code = pathInSite(new URL(request.url))?.split('/')[2] ?? '';
  const key = articleKey(code);
  const kept = await matchDocument(key);
  const isReload = request.cache !== 'default' && request.cache !== 'force-cache';
  if (kept && !isReload) return markedCopy(kept.response);
  const answer = fetchWhole(request);
  event.waitUntil(answer.then((response) => learn(key, response.clone())).catch(() => undefined));
  try {
    const response = await within(answer, DEADLINE);
    const isForeign = response.ok && !isOurArticle(response);
    return kept && (isForeign || response.status >= SERVER_ERROR) ? markedCopy(kept.response) : response;
  } catch {
    return kept ? markedCopy(kept.response) : offlinePage(code);
  }
}

/** What the network says of an article reaches the copy also when it comes too late to be shown. */
export async function learn(key: string, response: Response): Promise<void> {
  if (isWithdrawalNotice(response)) return forgetWithdrawn([key]);
  if (!isOurArticle(response)) return;
  await keepDocument(key, response, 'opened');
  await trimOpened();
}
