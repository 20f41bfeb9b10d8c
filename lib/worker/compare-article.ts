import { compareTexts } from '../kept/compare-texts';
import { articleKey, matchDocument } from '../kept/documents';
import { readIntact } from '../kept/intact-body';
import type { Comparison } from '../kept/messages';
import { readSentences } from '../kept/sentences';

/**
 * What the site's new text, which is on the phone since the check, has other than the page that is shown:
 * the reader's own copy may have been replaced meanwhile, the page has not.
 */
export async function compareArticle(code: string, shown: string): Promise<Comparison> {
  const kept = await matchDocument(articleKey(code));
  const html = kept && (await readIntact(kept.response));
  return html ? { changes: compareTexts(readSentences(shown), readSentences(html)) } : {};
}
