import { civilTimeAt } from '../model/civil-time';
import { WORDS } from '../site/words';
import { savedAt } from './kept-copy';

/** The line that every page with a copy on the phone carries, hidden: see components/offline/copy-state.tsx. */
const COPY_STATE = /(<p id="copy-state"[^>]*?) hidden=""([^>]*>[^<]*)(<\/p>)/;

/** Nothing old is shown as current: the copy says that it is one, and since when. */
export async function markedCopy(copy: Response): Promise<Response> {
  const time = savedAt(copy);
  const since = time ? `，${WORDS.offline.savedAt} ${civilTimeAt(time)}` : '';
  const html = (await copy.text()).replace(COPY_STATE, `$1$2${since}$3`);
  const headers = new Headers(copy.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag']) headers.delete(name);
  return new Response(html, { headers });
}
