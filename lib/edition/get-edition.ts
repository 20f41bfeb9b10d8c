import 'server-only';
import { documentRevision, gatherSurroundings } from '../document/surroundings';
import type { Article } from '../model/article';
import { civilDate, today } from '../model/civil-time';
import { getSite, type Site } from '../site/current-site';
import { getStore } from '../store/current-store';
import type { Store } from '../store/store';
import { EDITION_SIZE, SCHEMA, WITHDRAWN_SIZE, type Edition, type EditionEntry } from './edition';

const KEY = Symbol.for('campaign-reader.edition');
const shared = globalThis as { [KEY]?: { key: string; edition: Promise<Edition> } };

/** The newest articles for the phone; made once for each state of the store. */
export async function getEdition(): Promise<Edition> {
  const store = await getStore();
  const key = `${await store.getGeneration()} ${today()}`;
  if (shared[KEY]?.key !== key) shared[KEY] = keep(key, buildEdition(store, getSite()));
  return shared[KEY].edition;
}

/** A failure is not kept: the next request tries again. */
function keep(key: string, edition: Promise<Edition>): { key: string; edition: Promise<Edition> } {
  const kept = { key, edition };
  edition.catch(() => {
    if (shared[KEY] === kept) delete shared[KEY];
  });
  return kept;
}

async function buildEdition(store: Store, site: Site): Promise<Edition> {
  const [newest, withdrawn] = await Promise.all([
    store.listNewest(EDITION_SIZE),
    store.listWithdrawnCodes(WITHDRAWN_SIZE),
  ]);
  const articles = await Promise.all(newest.map((article) => entryOf(store, site, article)));
  return { schema: SCHEMA, articles, withdrawn };
}

async function entryOf(store: Store, site: Site, article: Article): Promise<EditionEntry> {
  const around = await gatherSurroundings(store, site, article);
  const pictures = [article.cover, ...article.pictures].flatMap((picture) => (picture ? [picture.hash] : []));
  return {
    code: article.code,
    revision: documentRevision(article, around, site),
    title: article.title,
    date: article.publishedAt && civilDate(article.publishedAt),
    column: article.column,
    pictures: [...new Set(pictures)],
  };
}
