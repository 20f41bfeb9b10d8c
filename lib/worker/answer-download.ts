import { articleKey, forgetDocument, listDocuments, moveDocument } from '../kept/documents';
import { changeDownload, forgetDownloadList, readDownloadList, readDownloads } from '../kept/downloads';
import { readKeptEdition } from '../kept/edition-copy';
import { forgetUnusedMedia } from '../kept/media';
import type { WorkerMessage } from '../kept/messages';
import { StorageFullError } from '../kept/quota';
import { runDownload, tellFull, tellPages } from './run-download';

type DownloadMessage = Extract<WorkerMessage, { type: 'DOWNLOAD' }>;

/** Only a removal answers, with `true`: the rest is told to all pages as it goes on. */
export async function answerDownload(message: DownloadMessage, port: MessagePort | undefined): Promise<void> {
  const { column, act, textOnly } = message;
  if (act === 'start') return startDownload(column, textOnly);
  if (act === 'pause') return pauseDownload(column);
  await removeDownload(column);
  port?.postMessage(true);
}

/** Begins it, or goes on after a pause, a failure or a lost network. */
export async function startDownload(column: string, textOnly?: boolean): Promise<void> {
  try {
    await changeDownload(column, (now) => ({
      column,
      phase: 'running',
      textOnly: textOnly ?? now?.textOnly ?? false,
      failed: [],
      without: now?.without ?? [],
      checkedAt: now?.checkedAt,
    }));
    await runDownload(column);
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error;
    await tellFull(column);
  }
}

async function pauseDownload(column: string): Promise<void> {
  await changeDownload(column, (now) => now && { ...now, phase: 'paused' });
  await tellPages(column);
}

async function removeDownload(column: string): Promise<void> {
  await changeDownload(column, () => undefined);
  await forgetDownloadList(column);
  await releaseUnwanted();
}

export async function dropDownloaded(code: string): Promise<true> {
  for (const { column } of await readDownloads()) {
    await changeDownload(column, (now) => now && { ...now, without: [...now.without, code] });
  }
  await releaseUnwanted();
  return true;
}

/** Deletes what came with downloads and belongs to none any more; what is among the newest stays as such. */
async function releaseUnwanted(): Promise<void> {
  const [wanted, edition] = await Promise.all([downloadedCodes(), readKeptEdition()]);
  const newest = new Set(edition?.articles.map(({ code }) => articleKey(code)));
  for (const { key, code } of await listDocuments(['downloaded'])) {
    if (wanted.has(code)) continue;
    if (newest.has(key)) await moveDocument(key, 'edition');
    else await forgetDocument(key);
  }
  await forgetUnusedMedia();
}

/** Codes of all articles that a download holds. */
export async function downloadedCodes(): Promise<Set<string>> {
  const codes = (await readDownloads()).map(async ({ column, without }) => {
    const list = await readDownloadList(column);
    return list?.articles.map(({ code }) => code).filter((code) => !without.includes(code)) ?? [];
  });
  return new Set((await Promise.all(codes)).flat());
}
