import type { FeedReport } from '../model/feed-report';

export interface ScheduleOptions {
  intervalSeconds: number;
  /** One sync; `signal` asks it to stop. */
  sync: (signal: AbortSignal) => Promise<FeedReport[]>;
  /** What a sync threw, which it should not: the schedule goes on. */
  onError: (error: unknown) => void;
}

export interface Schedule {
  /** Joins the sync that is running, or starts one. */
  requestSync(): Promise<FeedReport[]>;
  firstSyncDone(): boolean;
  /** No further sync starts; settles when the running one has stopped. */
  stop(): Promise<void>;
}

/** Many readers of one feed must not ask at the same second. */
const JITTER = 0.1;

/** Syncs now and then every interval ± 10 %, never two at a time, without keeping the process alive. */
export function startSchedule({ intervalSeconds, sync, onError }: ScheduleOptions): Schedule {
  const stopping = new AbortController();
  let running: Promise<FeedReport[]> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let done = false;

  function requestSync(): Promise<FeedReport[]> {
    if (stopping.signal.aborted) return Promise.resolve([]);
    return (running ??= sync(stopping.signal).finally(() => {
      running = undefined;
      done = true;
    }));
  }

  async function tick(): Promise<void> {
    await requestSync().catch(onError);
    if (stopping.signal.aborted) return;
    const factor = 1 - JITTER + 2 * JITTER * Math.random();
    timer = setTimeout(() => void tick(), intervalSeconds * 1000 * factor);
    timer.unref();
  }

  void tick();
  return {
    requestSync,
    firstSyncDone: () => done,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running?.catch(onError);
    },
  };
}
