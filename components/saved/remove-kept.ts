import { askWorker } from '@/lib/enhance/ask-worker';
import { unmarkSaved } from '@/lib/enhance/saved-list';
import { articleKey, forgetDocument, matchDocument } from '@/lib/kept/documents';
import { forgetUnusedMedia } from '@/lib/kept/media';

const TIMEOUT = 20_000;

/** No longer 收藏; the copies go, unless a download or the list of the newest holds them too. */
export async function letGoOfSaved(codes: string[]): Promise<void> {
  unmarkSaved(codes);
  for (const code of codes) await askWorker({ type: 'SAVE_ARTICLE', code, saved: false }, TIMEOUT);
  await forgetOpened(codes);
}

export async function dropDownloaded(codes: string[]): Promise<void> {
  for (const code of codes) await askWorker({ type: 'DROP_DOWNLOADED', code }, TIMEOUT);
}

/** Copies that are here only because they were read. */
export async function forgetOpened(codes: string[]): Promise<void> {
  for (const key of codes.map(articleKey)) {
    if ((await matchDocument(key))?.holding === 'opened') await forgetDocument(key);
  }
  await forgetUnusedMedia();
}
