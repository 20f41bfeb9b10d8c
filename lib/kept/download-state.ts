import { ATTACHMENT_LIMIT, type DownloadEntry, type DownloadList } from '../edition/download-list';
import { articleKey, listDocuments, revisionOf } from './documents';
import { readDownloadList, type Download, type DownloadFailure } from './downloads';
import { missingMedia } from './media';
import { attachmentKey, pictureKey, qrKey } from './media-keys';

export interface Share {
  done: number;
  total: number;
}

/** A download as it is shown; counted from what lies on the phone, never from what was once reported. */
export interface DownloadState extends Download {
  articles: Share;
  pictures: Share;
  attachments: Share;
  bytes: Share;
  /** Attachments left where they are for their size. */
  tooLarge: number;
  /** Articles of the column that are older than the list reaches. */
  older: number;
}

/** One fetch of a download. */
export interface DownloadTask {
  entry: DownloadEntry;
  part: DownloadFailure['part'];
  key: string;
  bytes: number;
}

/** Sent by the worker to all pages while a download goes on. */
export interface DownloadNews {
  type: 'DOWNLOAD_STATE';
  state: DownloadState;
}

/** The size of a code's drawing, about. */
const CODE_BYTES = 3000;

/** All that belongs to a download, text before pictures, pictures before attachments. */
export function tasksOf(list: DownloadList, { textOnly, without }: Download): DownloadTask[] {
  const articles = list.articles.filter(({ code }) => !without.includes(code));
  const texts = articles.map((entry) => task(entry, 'text', articleKey(entry.code), entry.bytes));
  if (textOnly) return texts;
  const pictures = articles.flatMap((entry) => [
    task(entry, 'picture', qrKey(articleKey(entry.code)), CODE_BYTES),
    ...entry.pictures.map(({ hash, bytes }) => task(entry, 'picture', pictureKey(hash), bytes)),
  ]);
  const attachments = articles.flatMap((entry) =>
    entry.attachments
      .filter(({ bytes }) => bytes <= ATTACHMENT_LIMIT)
      .map(({ hash, bytes }) => task(entry, 'attachment', attachmentKey(hash), bytes)),
  );
  const seen = new Set<string>();
  return [...texts, ...pictures, ...attachments].filter(({ key }) => !seen.has(key) && seen.add(key));
}

const task = (entry: DownloadEntry, part: DownloadTask['part'], key: string, bytes: number): DownloadTask => ({
  entry,
  part,
  key,
  bytes,
});

/** Those whose result is not on the phone: absent, of another revision, or there for a weaker reason. */
export async function missingTasks(tasks: DownloadTask[]): Promise<DownloadTask[]> {
  const [documents, media] = await Promise.all([
    listDocuments(['saved', 'downloaded']),
    missingMedia(tasks.filter(({ part }) => part !== 'text').map(({ key }) => key)),
  ]);
  const revisions = new Map(documents.map(({ key, response }) => [key, revisionOf(response)]));
  const absent = new Set(media);
  return tasks.filter(({ part, key, entry }) =>
    part === 'text' ? revisions.get(key) !== entry.revision : absent.has(key),
  );
}

export function stateOf(
  download: Download,
  list: DownloadList | undefined,
  tasks: DownloadTask[],
  missing: DownloadTask[],
): DownloadState {
  const left = new Set(missing);
  const share = (part?: DownloadTask['part'], weight: (task: DownloadTask) => number = () => 1): Share => {
    const own = tasks.filter((each) => part === undefined || each.part === part);
    const sum = (some: DownloadTask[]) => some.reduce((total, each) => total + weight(each), 0);
    return { done: sum(own.filter((each) => !left.has(each))), total: sum(own) };
  };
  const files = list?.articles.flatMap(({ attachments }) => attachments) ?? [];
  return {
    ...download,
    articles: share('text'),
    pictures: share('picture'),
    attachments: share('attachment'),
    bytes: share(undefined, ({ bytes }) => bytes),
    tooLarge: files.filter(({ bytes }) => bytes > ATTACHMENT_LIMIT).length,
    older: list ? list.total - list.articles.length : 0,
  };
}

/** What is true now, for a page that has just opened. */
export async function measureDownload(download: Download): Promise<DownloadState> {
  const list = await readDownloadList(download.column);
  const tasks = list ? tasksOf(list, download) : [];
  return stateOf(download, list, tasks, await missingTasks(tasks));
}
