/// <reference lib="webworker" />
import { downloadPath, type DownloadList } from '../edition/download-list';
import { fetchWithin } from '../kept/deadline';
import { keepDocument, matchDocument, moveDocument, revisionOf } from '../kept/documents';
import {
  changeDownload,
  parseList,
  readDownload,
  writeDownloadList,
  type Download,
  type DownloadFailure,
  type DownloadPhase,
} from '../kept/downloads';
import {
  measureDownload,
  missingTasks,
  stateOf,
  tasksOf,
  type DownloadNews,
  type DownloadState,
  type DownloadTask,
} from '../kept/download-state';
import { inParallel } from '../kept/in-parallel';
import { keepMedium } from '../kept/media';
import { StorageFullError } from '../kept/quota';
import { BASE, CACHES } from '../kept/scope';
import { isOurArticle, isWithdrawalNotice } from '../kept/trusted-answer';
import { forgetWithdrawn } from './forget-withdrawn';

declare const self: ServiceWorkerGlobalScope;

const DEADLINE = 20_000;
const AT_ONCE = 5;
/** So many failures in a row are the network's, not the articles'. */
const LOST_AFTER = 5;
const NEWS_EVERY = 250;

const running = new Map<string, Promise<void>>();

/** Goes on with a download that is `running`; a second call joins the first. Begins wherever it was left. */
export function runDownload(column: string): Promise<void> {
  const run = running.get(column) ?? goOn(column).finally(() => running.delete(column));
  running.set(column, run);
  return run;
}

async function goOn(column: string): Promise<void> {
  // Once more when the reader paused it and let it go on before the last fetches had ended.
  for (let now = await readDownload(column); now?.phase === 'running'; now = await readDownload(column)) {
    const list = await freshList(column);
    if (list) await fetchMissing(now, list);
    else await changeDownload(column, (download) => download && { ...download, phase: 'waiting' });
  }
  await tellPages(column);
}

/** From the site, and kept; `undefined` without network. */
async function freshList(column: string): Promise<DownloadList | undefined> {
  const asked = fetchWithin(BASE + downloadPath(column), DEADLINE, { cache: 'no-cache' });
  const list = await asked.then(parseList).catch(() => undefined);
  if (list) await writeDownloadList(list);
  return list;
}

async function fetchMissing(download: Download, list: DownloadList): Promise<void> {
  const { column } = download;
  const tasks = tasksOf(list, download);
  const left = new Set(await missingTasks(tasks));
  const failed: DownloadFailure[] = [];
  const gone = new Set<string>();
  let inARow = 0;
  let stop: DownloadPhase | undefined;
  const tell = throttledNews(() => stateOf({ ...download, failed }, list, tasks, [...left]));
  tell();

  await inParallel([...left], AT_ONCE, async (task) => {
    // Read anew each time: the reader may have paused, and a worker's memory does not last.
    if (stop === undefined && (await readDownload(column))?.phase !== 'running') stop = 'paused';
    if (stop !== undefined) return;
    try {
      const outcome = await perform(task);
      if (outcome === 'refused') failed.push(failureOf(task));
      else left.delete(task);
      if (outcome === 'withdrawn') gone.add(task.entry.code);
      inARow = 0;
    } catch (error) {
      if (error instanceof StorageFullError) stop = 'full';
      else if (++inARow >= LOST_AFTER) stop = 'waiting';
      failed.push(failureOf(task));
    }
    tell();
  });

  if (gone.size > 0)
    await writeDownloadList({ ...list, articles: list.articles.filter(({ code }) => !gone.has(code)) });
  await changeDownload(column, (now) => {
    // Paused or removed meanwhile: the reader's word stands.
    if (now?.phase !== 'running' || stop === 'paused') return now;
    const phase = stop ?? 'done';
    return { ...now, phase, failed: phase === 'waiting' ? [] : failed, checkedAt: Date.now() };
  });
}

const failureOf = ({ entry, part }: DownloadTask): DownloadFailure => ({ code: entry.code, title: entry.title, part });

async function perform({ entry, part, key, bytes }: DownloadTask): Promise<'kept' | 'withdrawn' | 'refused'> {
  if (part !== 'text') return (await keepMedium(key, { onBehalfOf: CACHES.downloaded, bytes })) ? 'kept' : 'refused';
  const copy = await matchDocument(key);
  if (copy && revisionOf(copy.response) === entry.revision) {
    await moveDocument(key, 'downloaded');
    return 'kept';
  }
  const response = await fetchWithin(key, DEADLINE, { cache: 'no-cache' });
  if (isWithdrawalNotice(response)) {
    await forgetWithdrawn([key]);
    return 'withdrawn';
  }
  if (!isOurArticle(response)) return 'refused';
  await keepDocument(key, response, 'downloaded');
  return 'kept';
}

/** The truth to all pages, counted from the phone. */
export async function tellPages(column: string): Promise<void> {
  const download = await readDownload(column);
  if (download) await post(await measureDownload(download));
}

/** There is not even room to write down that there is none. */
export function tellFull(column: string): Promise<void> {
  return post(stateOf({ column, phase: 'full', textOnly: false, failed: [], without: [] }, undefined, [], []));
}

async function post(state: DownloadState): Promise<void> {
  const news: DownloadNews = { type: 'DOWNLOAD_STATE', state };
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage(news);
}

function throttledNews(read: () => DownloadState): () => void {
  let next = 0;
  return () => {
    if (Date.now() < next) return;
    next = Date.now() + NEWS_EVERY;
    void post(read());
  };
}
