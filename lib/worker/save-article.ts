import { fetchWithin } from '../kept/deadline';
import { articleKey, factsOf, keepDocument, matchDocument, moveDocument, qrKey } from '../kept/documents';
import { readKeptEdition } from '../kept/edition-copy';
import { attachmentKey, keepAttachments, keepPictures, pictureKey } from '../kept/media';
import type { SaveResult } from '../kept/messages';
import { StorageFullError } from '../kept/quota';
import { isOurArticle } from '../kept/trusted-answer';

const DEADLINE = 20_000;

/** 收藏: the document, its pictures, its code and its attachments stay on this phone until the reader lets them go. */
export async function saveArticle(code: string, saved: boolean): Promise<SaveResult> {
  const key = articleKey(code);
  try {
    if (!saved) await letGo(key, code);
    else await holdByHand(key);
    return { done: true };
  } catch (error) {
    return { done: false, full: error instanceof StorageFullError };
  }
}

async function holdByHand(key: string): Promise<void> {
  if (await matchDocument(key)) await moveDocument(key, 'saved');
  else {
    const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
    if (!isOurArticle(response)) throw new Error(`${key}: not an article`);
    await keepDocument(key, response, 'saved');
  }
  const kept = await matchDocument(key);
  if (!kept) throw new Error(`${key}: not kept`);
  const { pictures, attachments } = factsOf(kept.response);
  await keepPictures([qrKey(key), ...pictures.map(pictureKey)]);
  await keepAttachments(attachments.map(attachmentKey));
}

async function letGo(key: string, code: string): Promise<void> {
  const edition = await readKeptEdition();
  const inEdition = edition?.articles.some((entry) => entry.code === code) ?? false;
  await moveDocument(key, inEdition ? 'edition' : 'opened');
}
