/** `/download.json?column=`: what 下载本专栏 brings to a phone, newest first. */
export interface DownloadList {
  schema: typeof DOWNLOAD_SCHEMA;
  /** Absent: of all columns. */
  column?: string;
  /** How many articles there are; the list holds at most the newest 500. */
  total: number;
  articles: DownloadEntry[];
}

export interface DownloadEntry {
  code: string;
  revision: string;
  title: string;
  column?: string;
  /** Of the document as it lies on the phone, about. */
  bytes: number;
  /** In the form that a phone keeps. */
  pictures: DownloadFile[];
  attachments: DownloadFile[];
}

/** `/media/{hash}` */
export interface DownloadFile {
  hash: string;
  bytes: number;
}

export const DOWNLOAD_SCHEMA = 1;
export const DOWNLOAD_SIZE = 500;
/** Larger attachments are left where they are: one of them may be more than the whole column. */
export const ATTACHMENT_LIMIT = 10_000_000;

/** Address and key of a list; `''` is everything. */
export function downloadPath(column: string): string {
  return column === '' ? '/download.json' : `/download.json?column=${encodeURIComponent(column)}`;
}

/** What a phone fetches for these articles. */
export function downloadBytes(articles: DownloadEntry[]): number {
  const files = articles.flatMap(({ pictures, attachments }) => [...pictures, ...attachments]);
  const sizes = [...articles, ...files].map(({ bytes }) => bytes);
  return sizes.filter((bytes) => bytes <= ATTACHMENT_LIMIT).reduce((sum, bytes) => sum + bytes, 0);
}
