import { savedAt } from '../kept/documents';
import { civilTimeAt } from '../model/civil-time';
import { WORDS } from '../site/words';

/** The line that every page with a copy on the phone carries, hidden: see components/offline/copy-state.tsx. */
const COPY_STATE = /(<p id="copy-state"[^>]*?) hidden=""([^>]*>)[^<]*(<\/p>)/;

/**
 * Nothing old is shown as current: the copy says since when it is one and that nobody has compared it yet.
 * The document's script compares and says more (lib/enhance/copy-state.ts).
 */
export async function markedCopy(copy: Response): Promise<Response> {
  const time = savedAt(copy);
  const since = time ? `${WORDS.offline.savedAt} ${civilTimeAt(time)}，` : '';
  const attribute = time ? ` data-saved-at="${time.toISOString()}"` : '';
  const mark = `$1${attribute}$2${since}${WORDS.offline.unchecked}$3`;
  const html = (await copy.text()).replace(COPY_STATE, mark);
  const headers = new Headers(copy.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag']) headers.delete(name);
  return new Response(html, { headers });
}
