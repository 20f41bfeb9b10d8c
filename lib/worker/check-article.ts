import { fetchWithin } from '../kept/deadline';
import { articleKey, stampChecked } from '../kept/documents';
import type { CheckResult } from '../kept/messages';
import { isOurArticle, isWithdrawalNotice } from '../kept/trusted-answer';
import { learn } from './answer-article';
import { askForEdition } from './ask-edition';
import { forgetWithdrawn } from './forget-withdrawn';

const DEADLINE = 10_000;

/**
 * Asks the site whether a document that is shown is still its word; the copy is renewed or goes. For one of
 * the newest the list of them says so.
 */
export async function checkArticle(code: string, revision: string): Promise<CheckResult> {
  const key = articleKey(code);
  try {
    const { edition } = (await askForEdition()) ?? {};
    if (edition?.withdrawn.includes(code)) {
      await forgetWithdrawn([key]);
      return { state: 'withdrawn' };
    }
    if (edition?.articles.some((entry) => entry.code === code && entry.revision === revision)) return { state: 'same' };
    return await askForArticle(key, revision);
  } catch {
    return { state: 'unknown' };
  }
}

async function askForArticle(key: string, revision: string): Promise<CheckResult> {
  const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
  if (!isOurArticle(response) && !isWithdrawalNotice(response)) return { state: 'unknown' };
  await learn(key, response.clone());
  if (isWithdrawalNotice(response)) return { state: 'withdrawn' };
  if (response.headers.get('X-Reader-Revision') !== revision) return { state: 'updated' };
  await stampChecked(key);
  return { state: 'same' };
}
