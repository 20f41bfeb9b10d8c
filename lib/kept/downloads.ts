import { downloadPath, DOWNLOAD_SCHEMA, type DownloadList } from '../edition/download-list';
import { putWithRoom } from './quota';
import { BASE, CACHES } from './scope';
import { isJson } from './trusted-answer';

/**
 * `running` · `paused` by the reader · `waiting` for the network · `full`: no room on this phone · `done`,
 * perhaps with failures.
 */
export type DownloadPhase = 'running' | 'paused' | 'waiting' | 'full' | 'done';

/** What the reader asked for and how far it has come. Written by the worker alone. */
export interface Download {
  /** Name of the column; `''` is everything. */
  column: string;
  phase: DownloadPhase;
  textOnly: boolean;
  failed: DownloadFailure[];
  /** Codes that the reader has deleted from it. */
  without: string[];
  /** When its list was last compared with the site's; milliseconds. */
  checkedAt?: number;
}

export interface DownloadFailure {
  code: string;
  title: string;
  /** 正文, or a picture or attachment of it. */
  part: 'text' | 'picture' | 'attachment';
}

const KEY = `${BASE}/downloads`;
const listKey = (column: string) => BASE + downloadPath(column);
const openCache = () => caches.open(CACHES.downloaded);

export async function readDownloads(): Promise<Download[]> {
  const record = await (await openCache()).match(KEY);
  return record ? ((await record.json()) as Download[]) : [];
}

export async function readDownload(column: string): Promise<Download | undefined> {
  return (await readDownloads()).find((download) => download.column === column);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes the record of one column, `undefined` removes it; changes wait for one another. @throws StorageFullError */
export function changeDownload(
  column: string,
  change: (download: Download | undefined) => Download | undefined,
): Promise<void> {
  const changed = last.then(async () => {
    const downloads = await readDownloads();
    const next = change(downloads.find((download) => download.column === column));
    const others = downloads.filter((download) => download.column !== column);
    await putWithRoom(CACHES.downloaded, KEY, Response.json(next ? [...others, next] : others));
  });
  last = changed.catch(() => undefined);
  return changed;
}

/** The list that a download follows, as it was when the site was last asked. */
export async function readDownloadList(column: string): Promise<DownloadList | undefined> {
  return parseList(await (await openCache()).match(listKey(column)));
}

export async function writeDownloadList(list: DownloadList): Promise<void> {
  await putWithRoom(CACHES.downloaded, listKey(list.column ?? ''), Response.json(list));
}

export async function forgetDownloadList(column: string): Promise<void> {
  await (await openCache()).delete(listKey(column));
}

/** A list of ours, not a portal's page and not one of another build that means something else by it. */
export async function parseList(response: Response | undefined): Promise<DownloadList | undefined> {
  if (!response || !isJson(response)) return undefined;
  const list = (await response.json()) as DownloadList;
  return list.schema === DOWNLOAD_SCHEMA && Array.isArray(list.articles) ? list : undefined;
}
