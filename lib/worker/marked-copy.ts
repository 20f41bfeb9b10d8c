import { checkedAt, revisionOf, savedAt } from '../kept/documents';
import { matchKeptEdition } from '../kept/edition-copy';
import type { Edition } from '../edition/edition';
import { civilTimeAt } from '../model/civil-time';
import { WORDS } from '../site/words';
import { ageWords } from './age-words';

/** The line that every page with a copy on the phone carries, hidden: see components/offline/copy-state.tsx. */
const COPY_STATE = /(<p id="copy-state"[^>]*?) hidden=""([^>]*>)[^<]*(<\/p>)/;

/**
 * Nothing old is shown as current: the copy says since when it is one, that nobody has compared it yet, and
 * when somebody last did. The document's script compares and says more (lib/enhance/copy-state.ts).
 *
 * @param code of the article, when it is one
 */
export async function markedCopy(copy: Response, html: string, code?: string): Promise<Response> {
  const words = WORDS.offline;
  const saved = savedAt(copy);
  const checked = code ? await lastChecked(copy, code) : saved;
  const since = saved ? `${words.savedAt} ${civilTimeAt(saved)}，` : '';
  const age = checked && ageWords(checked, new Date());
  const state = age ? words.uncheckedSince(age) : words.unchecked;
  const attribute = saved ? ` data-saved-at="${saved.toISOString()}"` : '';
  const headers = new Headers(copy.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag']) headers.delete(name);
  return new Response(html.replace(COPY_STATE, `$1${attribute}$2${since}${state}$3`), { headers });
}

/** A comparison of the list of the newest counts for every article in it. */
async function lastChecked(copy: Response, code: string): Promise<Date | undefined> {
  const own = checkedAt(copy);
  const list = await matchKeptEdition();
  const listed = list && savedAt(list);
  if (!listed || (own && own > listed)) return own;
  const { articles } = (await list.json()) as Edition;
  const isCovered = articles.some((entry) => entry.code === code.toLowerCase() && entry.revision === revisionOf(copy));
  return isCovered ? listed : own;
}
