import 'server-only';
import type { FeedReport } from '../model/feed-report';
import { getEnv } from '../site/current-env';
import { getSite } from '../site/current-site';
import { log } from '../site/log';
import { getStore } from '../store/current-store';
import { createMediaFolder } from '../store/media-folder';
import { problemLines, reportLine } from './report-text';
import { startSchedule, type Schedule } from './schedule';
import { syncFeeds, type SyncOptions } from './sync';
import { trustedHostsOf } from './trusted-hosts';

const KEY = Symbol.for('campaign-reader.ingest');
const shared = globalThis as { [KEY]?: Schedule };

/** One sync of the configured feeds into the process's store. */
export async function syncConfiguredFeeds(options: SyncOptions = {}): Promise<FeedReport[]> {
  const { dataDir, feeds, allowPrivateHosts } = getEnv();
  const store = await getStore();
  const trustedHosts = trustedHostsOf(getSite().config);
  return syncFeeds({ store, media: createMediaFolder(dataDir), feeds, trustedHosts, allowPrivateHosts }, options);
}

const lastProblems = new Map<string, string>();

/** The counts of every sync; the problems only when they are others than last time. */
function logReport(report: FeedReport): void {
  log[report.outcome === 'failed' ? 'warn' : 'info'](reportLine(report));
  const problems = problemLines(report);
  if (lastProblems.get(report.feed) === problems.join('\n')) return;
  lastProblems.set(report.feed, problems.join('\n'));
  problems.forEach((line) => log.warn(line));
}

function getIngest(): Schedule {
  return (shared[KEY] ??= startSchedule({
    intervalSeconds: getEnv().feedIntervalSeconds,
    async sync(signal) {
      const reports = await syncConfiguredFeeds({ signal });
      reports.forEach(logReport);
      return reports;
    },
    onError: (error) => log.error(`sync: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  }));
}

/** Starts syncing on schedule; a second call changes nothing. */
export function startIngest(): void {
  getIngest();
}

/** Joins the running sync or starts one; the reports of all feeds, in order. */
export function requestSync(): Promise<FeedReport[]> {
  return getIngest().requestSync();
}

/** The first sync has ended, well or badly: from then on what the store holds is what there is. */
export function firstSyncDone(): boolean {
  return shared[KEY]?.firstSyncDone() ?? false;
}

export async function stopIngest(): Promise<void> {
  const schedule = shared[KEY];
  delete shared[KEY];
  await schedule?.stop();
}
