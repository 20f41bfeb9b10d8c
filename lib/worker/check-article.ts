import { fetchWithin } from '../kept/deadline';
import { articleKey, stampChecked } from '../kept/documents';
import type { CheckResult, WorkerMessage } from '../kept/messages';
import { isOurArticle, isWithdrawalNotice } from '../kept/trusted-answer';
import { learn } from './answer-article';
import { askForEdition } from './ask-edition';
import { forgetWithdrawn } from './forget-withdrawn';

const DEADLINE = 10_000;

type Shown = Pick<Extract<WorkerMessage, { type: 'CHECK_ARTICLE' }>, 'code' | 'revision' | 'text'>;

/**
 * Asks the site whether a document that is shown is still its word; the copy is renewed or goes. For one of
 * the newest the list of them says so.
 */
export async function checkArticle(shown: Shown): Promise<CheckResult> {
  const { code, revision } = shown;
  try {
    const { edition } = (await askForEdition()) ?? {};
    if (edition?.withdrawn.includes(code)) {
      await forgetWithdrawn([articleKey(code)]);
      return { state: 'withdrawn' };
    }
    if (edition?.articles.some((entry) => entry.code === code && entry.revision === revision)) return { state: 'same' };
    return await askForArticle(shown);
  } catch {
    return { state: 'unknown' };
  }
}

async function askForArticle({ code, revision, text }: Shown): Promise<CheckResult> {
  const key = articleKey(code);
  const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
  if (!isOurArticle(response) && !isWithdrawalNotice(response)) return { state: 'unknown' };
  await learn(key, response.clone());
  if (isWithdrawalNotice(response)) return { state: 'withdrawn' };
  if (response.headers.get('X-Reader-Revision') === revision) {
    await stampChecked(key);
    return { state: 'same' };
  }
  const [, newest] = / data-text="([^"]+)"/.exec(await response.text()) ?? [];
  return { state: newest !== undefined && newest === text ? 'same' : 'updated' };
}
