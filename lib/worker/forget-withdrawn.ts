import { forgetDocument, keptKeys } from '../kept/documents';
import { readKeptEdition, writeKeptEdition } from '../kept/edition-copy';
import { forgetUnusedMedia } from '../kept/media';
import { BASE } from '../kept/scope';
import { keepPages } from './answer-page';

/** What was taken down goes from copies, saved ones too, from the kept list, and with its pictures. */
export async function forgetWithdrawn(keys: string[]): Promise<void> {
  const kept = await keptKeys();
  const here = keys.filter((key) => kept.has(key));
  for (const key of here) await forgetDocument(key);
  const gone = new Set(keys);
  const edition = await readKeptEdition();
  const isGone = ({ code }: { code: string }) => gone.has(`${BASE}/a/${code}`);
  if (edition?.articles.some(isGone)) {
    await writeKeptEdition({ ...edition, articles: edition.articles.filter((entry) => !isGone(entry)) });
    // The kept list page still names them.
    await keepPages().catch(() => undefined);
  }
  if (here.length > 0) await forgetUnusedMedia();
}
