import type { TextChange } from './compare-texts';

/** What pages ask of the worker. Answers come through the port that is sent along. */
export type WorkerMessage =
  /** Bring the kept edition up to date; `saveData` leaves out pictures. No answer. */
  | { type: 'KEEP_EDITION'; saveData: boolean }
  /**
   * Compare the document that is shown with the site's; answers a `CheckResult`. `text` is the revision of the
   * article itself: what merely stands around it makes no news.
   */
  | { type: 'CHECK_ARTICLE'; code: string; revision: string; text?: string }
  /** What is new in the site's text, against the page that is shown; answers a `Comparison`. */
  | { type: 'COMPARE_ARTICLE'; code: string; html: string }
  /** A newer worker is wanted: leave what can be left. No answer. */
  | { type: 'STAND_DOWN' }
  /** 收藏 or no longer; answers a `SaveResult`. */
  | { type: 'SAVE_ARTICLE'; code: string; saved: boolean }
  /** 下载本专栏 and what is done with it; `column` `''` is everything. Progress comes as `DOWNLOAD_STATE`. */
  | { type: 'DOWNLOAD'; column: string; act: 'start' | 'pause' | 'remove'; textOnly?: boolean }
  /** Deletes one article from all downloads; answers when it is gone. */
  | { type: 'DROP_DOWNLOADED'; code: string }
  /** Ends what was interrupted: downloads, and the copies of `saved` that are not here. Answers a `CarryOnResult`. */
  | { type: 'CARRY_ON'; saved: string[]; saveData: boolean }
  /** Answers a `WorkerReport`. */
  | { type: 'REPORT' };

export interface CheckResult {
  /** 与官网一致 · 官网已更新 (the new text is kept already) · 官网已撤下 (the copy is gone) · 尚未核对. */
  state: 'same' | 'updated' | 'withdrawn' | 'unknown';
}

export interface Comparison {
  /** Absent when the new text is not here. */
  changes?: TextChange[];
}

export interface WorkerReport {
  build: string;
}

export interface SaveResult {
  /** The document and its pictures are on this phone (or, on removal, no longer held by hand). */
  done: boolean;
  /** There is no room left. */
  full?: boolean;
  /** Pictures and attachments that could not be had yet; they are tried again later. */
  missing?: number;
}

export interface CarryOnResult {
  /** Codes of saved articles whose copies had gone and are here again. */
  restored: string[];
  /** Those that are still not here: without network, or taken down. */
  lost: string[];
}

const TYPES = new Set([
  'KEEP_EDITION',
  'CHECK_ARTICLE',
  'COMPARE_ARTICLE',
  'STAND_DOWN',
  'SAVE_ARTICLE',
  'DOWNLOAD',
  'DROP_DOWNLOADED',
  'CARRY_ON',
  'REPORT',
]);

export function isWorkerMessage(message: unknown): message is WorkerMessage {
  const type = (message as { type?: unknown } | null)?.type;
  return typeof type === 'string' && TYPES.has(type);
}
