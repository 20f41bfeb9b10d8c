import type { Edition, EditionEntry } from '../edition/edition';
import { fetchWithin } from '../kept/deadline';
import { articleKey, keepDocument, listDocuments, matchDocument, moveDocument, revisionOf } from '../kept/documents';
import { writeKeptEdition } from '../kept/edition-copy';
import { inParallel } from '../kept/in-parallel';
import { readIntact } from '../kept/intact-body';
import { forgetUnusedMedia, keepPictures } from '../kept/media';
import { pictureKey, qrKey } from '../kept/media-keys';
import { CACHES } from '../kept/scope';
import { isOurArticle } from '../kept/trusted-answer';
import { askForEdition } from './ask-edition';
import { forgetWithdrawn } from './forget-withdrawn';
import { keepMissingPages, renewList } from './keep-pages';
import { trimOpened } from './trim-opened';

const DEADLINE = 20_000;
const AT_ONCE = 5;

let running: Promise<void> | undefined;

/** Brings the kept edition up to date; a second call joins the first. */
export function keepEdition(saveData: boolean): Promise<void> {
  running ??= update(saveData).finally(() => (running = undefined));
  return running;
}

/**
 * What was taken down goes first. Then what changed is fetched, text before pictures; the former list
 * serves until every document of the new one is here, then the new list is written. Each document counts
 * as soon as it is here, so that an update that was broken off goes on where it stopped. What the list no
 * longer names stays among the articles once opened, until those are too many.
 */
async function update(saveData: boolean): Promise<void> {
  const answer = await askForEdition();
  if (!answer) return;
  const { edition, etag, unchanged } = answer;
  await forgetWithdrawn(edition.withdrawn.map(articleKey));
  const kept = await inParallel(edition.articles, AT_ONCE, keepEntry);
  if (!unchanged && kept.every(Boolean)) {
    await writeKeptEdition(edition, etag);
    await releaseOthers(edition);
    await renewList();
    await forgetUnusedMedia();
  }
  await keepMissingPages();
  if (!saveData) await keepPictures(edition.articles.flatMap(mediaOf));
}

/** Compared with the copy itself, not with the former list: one that was lost or altered is fetched again. */
async function keepEntry({ code, revision }: EditionEntry): Promise<boolean> {
  const key = articleKey(code);
  try {
    const copy = await matchDocument(key);
    if (copy && revisionOf(copy.response) === revision && (await readIntact(copy.response.clone()))) {
      if (copy.holding === 'opened') await moveDocument(key, 'edition');
      return true;
    }
    const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
    if (!isOurArticle(response)) return false;
    await keepDocument(key, response, 'edition');
    // It changes only when the site's address does, and then every document is new.
    await (await caches.open(CACHES.media)).delete(qrKey(key));
    return true;
  } catch {
    return false;
  }
}

async function releaseOthers(edition: Edition): Promise<void> {
  const named = new Set(edition.articles.map(({ code }) => code));
  for (const { key, code } of await listDocuments(['edition'])) if (!named.has(code)) await moveDocument(key, 'opened');
  await trimOpened();
}

function mediaOf({ code, pictures }: EditionEntry): string[] {
  return [qrKey(articleKey(code)), ...pictures.map(pictureKey)];
}
