import { parseReadMarks, readMarksText } from '../enhance/read-marks';
import { parseSaved, readSavedText } from '../enhance/saved-list';
import { queuedViews } from '../enhance/visit-queue';
import { askWorker } from '../enhance/ask-worker';
import { fetchWithin } from './deadline';
import { savedAt } from './documents';
import { matchKeptEdition } from './edition-copy';
import type { WorkerReport } from './messages';
import { BASE } from './scope';
import { listKept } from './sizes';
import { isJson } from './trusted-answer';

export type WorkerState = 'missing' | 'none' | 'installing' | 'waiting' | 'active' | 'silent';

/** What 手机体检 finds. */
export interface PhoneHealth {
  worker: WorkerState;
  pageBuild: string;
  /** Absent while no worker answers. */
  workerBuild?: string;
  /** The site answers now. */
  online: boolean;
  /** When something from the site was last kept or compared with it. */
  lastContact?: Date;
  kept: { count: number; bytes: number };
  /** Bytes; absent where the browser does not tell. */
  space?: { used: number; quota: number };
  /** The system spares what is kept; absent where the browser does not tell. */
  lasting?: boolean;
  /** localStorage works. */
  remembers: boolean;
  saved: number;
  read: number;
  queuedVisits: number;
}

const ANSWER_MS = 3000;
const CONTACT_MS = 5000;

/** @param pageBuild the build that the page belongs to */
export async function examinePhone(pageBuild: string): Promise<PhoneHealth> {
  const { storage } = navigator as { storage?: StorageManager };
  const [worker, report, online, articles, edition, estimate, lasting] = await Promise.all([
    workerState(),
    askWorker<WorkerReport>({ type: 'REPORT' }, ANSWER_MS),
    reachesSite(),
    orNothing(listKept()),
    orNothing(matchKeptEdition()),
    orNothing(storage?.estimate?.()),
    orNothing(storage?.persisted?.()),
  ]);
  const contacts = [edition && savedAt(edition), ...(articles ?? []).map((article) => article.savedAt)];
  const times = contacts.flatMap((time) => time?.getTime() ?? []);
  return {
    worker: worker === 'active' && !report ? 'silent' : worker,
    pageBuild,
    workerBuild: report?.build,
    online,
    lastContact: times.length > 0 ? new Date(Math.max(...times)) : undefined,
    kept: { count: articles?.length ?? 0, bytes: (articles ?? []).reduce((sum, { bytes }) => sum + bytes, 0) },
    space: estimate?.quota ? { used: estimate.usage ?? 0, quota: estimate.quota } : undefined,
    lasting,
    remembers: remembers(),
    saved: parseSaved(readSavedText()).length,
    read: parseReadMarks(readMarksText()).size,
    queuedVisits: queuedViews().length,
  };
}

async function workerState(): Promise<WorkerState> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker || !('caches' in globalThis)) return 'missing';
  const registration = await orNothing(serviceWorker.getRegistration(`${BASE}/`));
  if (registration?.waiting) return 'waiting';
  if (registration?.active) return 'active';
  return registration?.installing ? 'installing' : 'none';
}

/** An answer that the worker has no copy of: a portal's page is no contact, and neither is what lies here. */
export async function reachesSite(): Promise<boolean> {
  try {
    return isJson(await fetchWithin(`${BASE}/api/health`, CONTACT_MS, { cache: 'no-store' }));
  } catch {
    return false;
  }
}

function remembers(): boolean {
  try {
    localStorage.setItem('reader:check', '1');
    localStorage.removeItem('reader:check');
    return true;
  } catch {
    return false;
  }
}

/** Private windows and old web views refuse some of these. */
async function orNothing<T>(promise: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}
