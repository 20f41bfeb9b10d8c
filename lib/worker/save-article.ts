import { fetchWithin } from '../kept/deadline';
import { factsOf } from '../kept/document-facts';
import { articleKey, keepDocument, matchDocument, moveDocument } from '../kept/documents';
import { readKeptEdition } from '../kept/edition-copy';
import { keepHeldMedia } from '../kept/media';
import { mediaKeysOf } from '../kept/media-keys';
import type { SaveResult } from '../kept/messages';
import { StorageFullError } from '../kept/quota';
import { isOurArticle } from '../kept/trusted-answer';
import { downloadedCodes } from './answer-download';

const DEADLINE = 20_000;

/** 收藏: the document, its pictures, its code and its attachments stay on this phone until the reader lets them go. */
export async function saveArticle(code: string, saved: boolean): Promise<SaveResult> {
  const key = articleKey(code);
  try {
    if (saved) return { done: true, missing: await holdByHand(key) };
    await letGo(key, code);
    return { done: true };
  } catch (error) {
    return { done: false, full: error instanceof StorageFullError };
  }
}

/** How many of its pictures and attachments could not be had yet. */
export async function holdByHand(key: string): Promise<number> {
  if (await matchDocument(key)) await moveDocument(key, 'saved');
  else {
    const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
    if (!isOurArticle(response)) throw new Error(`${key}: not an article`);
    await keepDocument(key, response, 'saved');
  }
  const kept = await matchDocument(key);
  if (!kept) throw new Error(`${key}: not kept`);
  return (await keepHeldMedia(mediaKeysOf(key, factsOf(kept.response)))).length;
}

async function letGo(key: string, code: string): Promise<void> {
  const [edition, downloads] = await Promise.all([readKeptEdition(), downloadedCodes()]);
  const inEdition = edition?.articles.some((entry) => entry.code === code) ?? false;
  await moveDocument(key, downloads.has(code) ? 'downloaded' : inEdition ? 'edition' : 'opened');
}
