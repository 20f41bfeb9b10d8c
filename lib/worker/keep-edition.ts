import { SCHEMA, type Edition, type EditionEntry } from '../edition/edition';
import { fetchWithin } from '../kept/deadline';
import { articleKey, keepDocument, listDocuments, matchDocument, moveDocument, revisionOf } from '../kept/documents';
import { EDITION_KEY, readKeptEdition, writeKeptEdition } from '../kept/edition-copy';
import { inParallel } from '../kept/in-parallel';
import { forgetUnusedMedia, keepPictures } from '../kept/media';
import { pictureKey, qrKey } from '../kept/media-keys';
import { CACHES } from '../kept/scope';
import { isJson, isOurArticle } from '../kept/trusted-answer';
import { keepPages } from './answer-page';
import { forgetWithdrawn } from './forget-withdrawn';
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
 * serves until every document of the new one is here, then the new list is written. What it no longer
 * names stays among the articles once opened, until those are too many.
 */
async function update(saveData: boolean): Promise<void> {
  const response = await fetchWithin(EDITION_KEY, DEADLINE, { cache: 'no-cache' });
  if (!isJson(response)) return;
  const edition = (await response.json()) as Edition;
  if (edition.schema !== SCHEMA || !Array.isArray(edition.articles)) return;

  await forgetWithdrawn(edition.withdrawn.map(articleKey));
  const before = await readKeptEdition();
  const kept = await inParallel(await missingDocuments(edition), AT_ONCE, keepEntry);
  if (kept.every(Boolean) && JSON.stringify(before) !== JSON.stringify(edition)) {
    await writeKeptEdition(edition);
    await releaseOthers(edition);
    // A newer build on the server has pages that this worker's files do not fit; its own worker brings them.
    await keepPages().catch(() => undefined);
    await forgetUnusedMedia();
  }
  if (!saveData) await keepPictures(edition.articles.flatMap(mediaOf));
}

/** Compared with the copies themselves, not with the former list: a copy that was lost is fetched again. */
async function missingDocuments(edition: Edition): Promise<EditionEntry[]> {
  const copies = await Promise.all(edition.articles.map(({ code }) => matchDocument(articleKey(code))));
  return edition.articles.filter(({ revision }, index) => {
    const copy = copies[index];
    return copy === undefined || copy.holding === 'opened' || revisionOf(copy.response) !== revision;
  });
}

async function keepEntry({ code, revision }: EditionEntry): Promise<boolean> {
  const key = articleKey(code);
  try {
    const copy = await matchDocument(key);
    if (copy && revisionOf(copy.response) === revision) {
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
