import type { FeedReport } from '../model/feed-report';

export interface ScheduleOptions {
  feeds: string[];
  /** Waited when a report does not say when to come back. */
  intervalSeconds: number;
  /** Milliseconds until the first sync of a feed: one that failed before a restart is left in peace. */
  firstWait: (feed: string) => Promise<number>;
  /** Starts a sync of each of these feeds, one promise each, in order; `signal` asks them to stop. */
  sync: (feeds: string[], signal: AbortSignal) => Promise<FeedReport>[];
  /** What a sync threw, which it should not: the schedule goes on. */
  onError: (error: unknown) => void;
}

export interface Schedule {
  /** Joins the syncs that are running and starts those of the other feeds; the reports, in order. */
  requestSync(): Promise<FeedReport[]>;
  /** Every feed was tried once, or is waiting because it failed before the start. */
  firstSyncDone(): boolean;
  /** No further sync starts; settles when the running ones have stopped. */
  stop(): Promise<void>;
}

/** A clock that is set back must not turn the schedule into a loop. */
const SHORTEST_MS = 500;

/**
 * Syncs every feed at its own pace: a slow or dead one holds up no other. Never two syncs of one feed at
 * a time; timers do not keep the process alive.
 */
export function startSchedule({ feeds, intervalSeconds, firstWait, sync, onError }: ScheduleOptions): Schedule {
  const names = [...new Set(feeds)];
  const stopping = new AbortController();
  const running = new Map<string, Promise<FeedReport>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const settled = new Set<string>();

  function start(due: string[]): void {
    const idle = stopping.signal.aborted ? [] : due.filter((feed) => !running.has(feed));
    if (idle.length === 0) return;
    for (const feed of idle) clearTimeout(timers.get(feed));
    for (const [at, syncing] of sync(idle, stopping.signal).entries()) {
      const feed = idle[at]!;
      running.set(feed, syncing);
      void syncing.then(
        (report) => end(feed, waitAfter(report, intervalSeconds)),
        (error: unknown) => {
          onError(error);
          end(feed, intervalSeconds * 1000);
        },
      );
    }
  }

  function end(feed: string, wait: number): void {
    running.delete(feed);
    later(feed, wait);
  }

  function later(feed: string, wait: number): void {
    settled.add(feed);
    if (stopping.signal.aborted) return;
    clearTimeout(timers.get(feed));
    timers.set(feed, setTimeout(() => start([feed]), wait).unref());
  }

  const isTouched = (feed: string) => running.has(feed) || settled.has(feed);

  async function begin(): Promise<void> {
    const waits = await Promise.all(names.map((feed) => firstWait(feed).catch(() => 0)));
    const untouched = names.map((feed, at) => ({ feed, wait: waits[at]! })).filter(({ feed }) => !isTouched(feed));
    for (const { feed, wait } of untouched) if (wait > 0) later(feed, wait);
    start(untouched.filter(({ wait }) => wait === 0).map(({ feed }) => feed));
  }

  void begin();
  return {
    requestSync() {
      start(names);
      return Promise.all(stopping.signal.aborted ? [] : names.map((feed) => running.get(feed)!));
    },
    firstSyncDone: () => settled.size === names.length,
    async stop() {
      stopping.abort();
      timers.forEach((timer) => clearTimeout(timer));
      await Promise.allSettled(running.values());
    },
  };
}

function waitAfter({ nextTryAt }: FeedReport, intervalSeconds: number): number {
  const wait = nextTryAt === undefined ? NaN : Date.parse(nextTryAt) - Date.now();
  return Number.isNaN(wait) ? intervalSeconds * 1000 : Math.max(SHORTEST_MS, wait);
}
