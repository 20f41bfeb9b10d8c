import 'server-only';
import { documentRevision, gatherSurroundings } from '../document/surroundings';
import { badgesOf, lastDayOf } from '../list/card-view';
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
    validUntil: lastDayOf(article, today()),
    badges: nonEmpty(badgesOf(article, today())),
    pictures: [...new Set(pictures)],
    attachments: nonEmpty(article.attachments.flatMap(({ url }) => hashOf(url) ?? [])),
  };
}

/** Most articles have none; fifty empty lists would be a tenth of the edition. */
const nonEmpty = (items: string[]): string[] | undefined => (items.length > 0 ? items : undefined);

const hashOf = (url: string): string | undefined => /^\/media\/(.+)$/.exec(url)?.[1];
