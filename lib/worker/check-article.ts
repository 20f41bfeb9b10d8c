import { fetchWithin } from '../kept/deadline';
import { articleKey } from '../kept/documents';
import type { CheckResult } from '../kept/messages';
import { isOurArticle, isWithdrawalNotice } from '../kept/trusted-answer';
import { learn } from './answer-article';

const DEADLINE = 10_000;

/** Asks the site whether a document that is shown is still its word; the copy is renewed or goes. */
export async function checkArticle(code: string, revision: string): Promise<CheckResult> {
  const key = articleKey(code);
  try {
    const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
    if (!isOurArticle(response) && !isWithdrawalNotice(response)) return { state: 'unknown' };
    await learn(key, response.clone());
    if (isWithdrawalNotice(response)) return { state: 'withdrawn' };
    return { state: response.headers.get('X-Reader-Revision') === revision ? 'same' : 'updated' };
  } catch {
    return { state: 'unknown' };
  }
}
