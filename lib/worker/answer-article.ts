import { fetchWhole, within } from '../kept/deadline';
import { articleKey, keepDocument, matchDocument } from '../kept/documents';
import { readIntact } from '../kept/intact-body';
import { pathInSite } from '../kept/scope';
import { isOurArticle, isOurs, isWithdrawalNotice } from '../kept/trusted-answer';
import { forgetWithdrawn } from './forget-withdrawn';
import { markedCopy } from './marked-copy';
import { offlinePage } from './offline-page';
import { unlessStandingDown } from './stand-down';
import { trimOpened } from './trim-opened';

const DEADLINE = 2500;

/**
 * An article: at once from this phone when it is here, marked as a copy, which the page then has checked
 * (check-article.ts). A reload asks the network first, as a reader who reloads wants to see what is new.
 */
export async function answerArticle(request: Request, event: FetchEvent): Promise<Response> {
  const code = pathInSite(new URL(request.url))?.split('/')[2] ?? '';
  const key = articleKey(code);
  const kept = await matchDocument(key);
  // A copy that was altered on the phone counts for nothing.
  const html = kept && (await readIntact(kept.response.clone()));
  const copy = kept && html ? () => markedCopy(kept.response, html, code) : undefined;
  const isReload = request.cache !== 'default' && request.cache !== 'force-cache';
  if (copy && !isReload) return copy();
  // Never what the browser itself has put by: going back must not bring a text that was taken down.
  const answer = fetchWhole(key, { cache: 'no-cache' });
  event.waitUntil(unlessStandingDown(answer.then((response) => learn(key, response.clone())).catch(() => undefined)));
  try {
    const response = await within(answer, DEADLINE);
    if (isOurs(response)) return atAnyAddress(response);
  } catch {
    // Answered below.
  }
  return copy ? copy() : offlinePage(request.url, code);
}

/** What the network says of an article reaches the copy also when it comes too late to be shown. */
export async function learn(key: string, response: Response): Promise<void> {
  if (isWithdrawalNotice(response)) return forgetWithdrawn([key]);
  if (!isOurArticle(response)) return;
  await keepDocument(key, response, 'opened');
  await trimOpened();
}

/** Without the address that was asked: some browsers would show that one instead of the reader's. */
function atAnyAddress(response: Response): Response {
  const { status, statusText, headers } = response;
  return new Response(response.body, { status, statusText, headers });
}
