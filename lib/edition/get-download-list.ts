import 'server-only';
import { documentRevision, gatherSurroundings } from '../document/surroundings';
import type { Article, ArticleSummary } from '../model/article';
import { today } from '../model/civil-time';
import { getSite, type Site } from '../site/current-site';
import { getMedia } from '../store/current-media';
import { getStore } from '../store/current-store';
import type { Store } from '../store/store';
import {
  DOWNLOAD_SCHEMA,
  DOWNLOAD_SIZE,
  type DownloadEntry,
  type DownloadFile,
  type DownloadList,
} from './download-list';

/** Frame, styles and tags of a document, beside its text. */
const FRAME_BYTES = 40_000;
const PHONE_WIDTH = 640;
const PATH = '/media/';

const KEY = Symbol.for('campaign-reader.download-lists');
const shared = globalThis as { [KEY]?: { key: string; lists: Map<string, Promise<DownloadList>> } };

/** Made once for each column and state of the store; `undefined` for a column that there is not. */
export async function getDownloadList(column?: string): Promise<DownloadList | undefined> {
  const store = await getStore();
  if (column !== undefined && !(await store.listColumns()).some(({ name }) => name === column)) return undefined;
  const key = `${await store.getGeneration()} ${today()}`;
  if (shared[KEY]?.key !== key) shared[KEY] = { key, lists: new Map() };
  const { lists } = shared[KEY];
  const name = column ?? '';
  const list = lists.get(name) ?? buildList(store, getSite(), column);
  lists.set(name, list);
  list.catch(() => lists.delete(name));
  return list;
}

async function buildList(store: Store, site: Site, column?: string): Promise<DownloadList> {
  const { items, total } = await store.listArticles({ column, limit: DOWNLOAD_SIZE, offset: 0 });
  const articles: DownloadEntry[] = [];
  // One after the other, so that hundreds of articles leave room for the requests of readers.
  for (const item of items) articles.push(...(await entriesOf(store, site, item)));
  return { schema: DOWNLOAD_SCHEMA, column, total, articles };
}

async function entriesOf(store: Store, site: Site, { code }: ArticleSummary): Promise<DownloadEntry[]> {
  const article = await store.getArticle(code);
  if (!article || article.status === 'withdrawn') return [];
  const around = await gatherSurroundings(store, site, article);
  return [
    {
      code,
      revision: documentRevision(article, around, site),
      title: article.title,
      column: article.column,
      bytes: FRAME_BYTES + Buffer.byteLength(article.bodyHtml),
      pictures: await picturesOf(article),
      attachments: attachmentsOf(article),
    },
  ];
}

async function picturesOf({ pictures }: Article): Promise<DownloadFile[]> {
  const media = getMedia();
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  const files = await Promise.all(hashes.map((hash) => media.find(hash, PHONE_WIDTH)));
  return hashes.flatMap((hash, index) => {
    const bytes = files[index]?.size;
    return bytes === undefined ? [] : [{ hash, bytes }];
  });
}

function attachmentsOf({ attachments }: Article): DownloadFile[] {
  return attachments.flatMap(({ url, sizeInBytes }) =>
    url.startsWith(PATH) ? [{ hash: url.slice(PATH.length), bytes: sizeInBytes ?? 0 }] : [],
  );
}
