import 'server-only';
import type { FeedReport } from '../model/feed-report';
import { getEnv } from '../site/current-env';
import { getSite } from '../site/current-site';
import { getMetrics } from '../metrics/metrics';
import { recordSync } from '../metrics/record-sync';
import { log } from '../site/log';
import { trustedHostsOf } from '../site/trusted-hosts';
import { getStore } from '../store/current-store';
import { getMedia } from '../store/current-media';
import type { FeedState } from '../store/store';
import { firstWait } from './back-off';
import { createReportLog } from './log-report';
import { remakeArticles, type RemakeReport } from './remake-articles';
import { remakeLines } from './report-text';
import { startSchedule, type Schedule } from './schedule';
import { createSync, syncFeeds, type SyncDeps, type SyncOptions } from './sync';

interface Ingest {
  schedule: Schedule;
  /** Articles that other content rules made are made anew beside the first syncs. */
  remaking: Promise<void>;
  stopping: AbortController;
}

const KEY = Symbol.for('campaign-reader.ingest');
const shared = globalThis as { [KEY]?: Ingest };

async function configuredDeps(): Promise<SyncDeps> {
  const { feeds, allowPrivateHosts, maxAttachmentBytes, feedIntervalSeconds: intervalSeconds } = getEnv();
  const trustedHosts = trustedHostsOf(getSite().config);
  const store = await getStore();
  const reading = { feeds, trustedHosts, allowPrivateHosts, maxAttachmentBytes, intervalSeconds };
  return { store, media: getMedia(), ...reading };
}

/** One sync of the configured feeds into the process's store. */
export async function syncConfiguredFeeds(options: SyncOptions = {}): Promise<FeedReport[]> {
  return syncFeeds(await configuredDeps(), options);
}

/** Makes the stored articles anew that other content rules made; see `remakeArticles`. */
export async function remakeConfiguredArticles(signal: AbortSignal): Promise<RemakeReport> {
  return remakeArticles(await configuredDeps(), signal);
}

function getIngest(): Ingest {
  return (shared[KEY] ??= startConfigured());
}

function startConfigured(): Ingest {
  const stopping = new AbortController();
  const remaking = remakeConfiguredArticles(stopping.signal)
    .then((report) => remakeLines(report).forEach((line) => log.info(line)))
    .catch(logError);
  return { schedule: startSchedules(), remaking, stopping };
}

const logError = (error: unknown) =>
  log.error(`sync: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

function startSchedules(): Schedule {
  const { feeds, feedIntervalSeconds } = getEnv();
  const logReport = createReportLog();
  let opening: Promise<ReturnType<typeof createSync>> | undefined;
  // A store that could not be opened is tried again.
  const open = () =>
    (opening ??= configuredDeps()
      .then(createSync)
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      }));
  return startSchedule({
    feeds,
    intervalSeconds: feedIntervalSeconds,
    firstWait: async (feed) => firstWait((await (await getStore()).getFeedState(feed)) ?? {}, new Date()),
    sync(due, signal) {
      const started = open().then((sync) => sync(due, { signal }));
      return due.map(async (_, at) => {
        const report = await (await started)[at]!;
        if (!signal.aborted) {
          logReport(report);
          recordSync(getMetrics(), report, feeds.indexOf(report.feed));
        }
        return report;
      });
    },
    onError: logError,
  });
}

/** Starts syncing on schedule; a second call changes nothing. */
export function startIngest(): void {
  getIngest();
}

/** Joins the running syncs and starts those of the other feeds; the reports of all, in order. */
export function requestSync(): Promise<FeedReport[]> {
  return getIngest().schedule.requestSync();
}

/** Every feed was tried once, well or badly: from then on what the store holds is what there is. */
export function firstSyncDone(): boolean {
  return shared[KEY]?.schedule.firstSyncDone() ?? false;
}

/** What is known of each configured feed, in order: last report and success, failures, next try. */
export async function listFeedStates(): Promise<FeedState[]> {
  const store = await getStore();
  return Promise.all(getEnv().feeds.map(async (feed) => (await store.getFeedState(feed)) ?? {}));
}

/** There is something to serve: a feed was read well once, now or before the start, or articles are kept. */
export async function hasSnapshot(): Promise<boolean> {
  const states = await listFeedStates();
  if (states.some(({ lastSuccessAt }) => lastSuccessAt !== undefined)) return true;
  return (await (await getStore()).listArticles({ limit: 1, offset: 0 })).total > 0;
}

export async function stopIngest(): Promise<void> {
  const ingest = shared[KEY];
  delete shared[KEY];
  ingest?.stopping.abort();
  await Promise.all([ingest?.schedule.stop(), ingest?.remaking]);
}
