import { SCHEMA, type Edition, type EditionEntry } from '../edition/edition';
import { keepPages } from './answer-page';
import { fetchWithin } from './deadline';
import { inParallel } from './in-parallel';
import { articleKey, forgetArticle, keepCopy, keptArticleKeys, qrKey } from './kept-copy';
import { EDITION_KEY, readKeptEdition, writeKeptEdition } from './kept-edition';
import { keepPictures } from './keep-pictures';
import type { KeepEditionMessage } from './messages';
import { BASE, CACHES } from './scope';
import { isJson, isOurArticle } from './trusted-answer';

const DEADLINE = 20_000;
const AT_ONCE = 5;

let running: Promise<void> | undefined;

/** Brings the kept edition up to date; a second call joins the first. */
export function keepEdition(message: KeepEditionMessage): Promise<void> {
  running ??= update(message).finally(() => (running = undefined));
  return running;
}

/**
 * What was taken down goes first. Then what changed is fetched, text before pictures; the former edition
 * serves until every document of the new one is here, then the new list is written and what it no
 * longer names is deleted.
 */
async function update({ saveData }: KeepEditionMessage): Promise<void> {
  const response = await fetchWithin(EDITION_KEY, DEADLINE, { cache: 'no-cache' });
  if (!isJson(response)) return;
  const edition = (await response.json()) as Edition;
  if (edition.schema !== SCHEMA || !Array.isArray(edition.articles)) return;

  const before = await readKeptEdition();
  await forgetWithdrawn(edition.withdrawn, before);
  const missing = await missingDocuments(edition);
  const kept = await inParallel(missing, AT_ONCE, keepDocument);
  const whole = kept.every(Boolean);
  if (whole && JSON.stringify(before) !== JSON.stringify(edition)) {
    await writeKeptEdition(edition);
    await forgetDocuments(edition);
    // A newer build on the server has pages that this worker's files do not fit; its own worker brings them.
    await keepPages().catch(() => undefined);
  }
  await keepPictures(edition, { fetchMissing: !saveData, forgetOthers: whole });
}

async function forgetWithdrawn(codes: string[], before: Edition | undefined): Promise<void> {
  const gone = new Set(codes);
  const here = await keptArticleKeys();
  for (const key of codes.map((code) => articleKey(code, BASE))) if (here.has(key)) await forgetArticle(key);
  if (!before?.articles.some(({ code }) => gone.has(code))) return;
  await writeKeptEdition({ ...before, articles: before.articles.filter(({ code }) => !gone.has(code)) });
  await keepPages().catch(() => undefined);
}

/** Compared with the copies themselves, not with the former list: a copy that was lost is fetched again. */
async function missingDocuments(edition: Edition): Promise<EditionEntry[]> {
  const cache = await caches.open(CACHES.articles);
  const copies = await Promise.all(edition.articles.map(({ code }) => cache.match(articleKey(code, BASE))));
  return edition.articles.filter(({ revision }, index) => copies[index]?.headers.get('X-Reader-Revision') !== revision);
}

async function keepDocument({ code }: EditionEntry): Promise<boolean> {
  const key = articleKey(code, BASE);
  try {
    const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
    if (!isOurArticle(response)) return false;
    await keepCopy(CACHES.articles, key, response);
    // It changes only when the site's address does, and then every document is new.
    await (await caches.open(CACHES.media)).delete(qrKey(key));
    return true;
  } catch {
    return false;
  }
}

async function forgetDocuments(edition: Edition): Promise<void> {
  const wanted = new Set([EDITION_KEY, ...edition.articles.map(({ code }) => articleKey(code, BASE))]);
  const cache = await caches.open(CACHES.articles);
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url.slice(location.origin.length))) await cache.delete(request);
  }
}
