import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule, type Schedule } from '@/lib/ingest/schedule';
import type { FeedReport } from '@/lib/model/feed-report';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Run {
  feed: string;
  signal: AbortSignal;
  /** Ends it; the next one is due so many seconds later, or after the interval. */
  end: (nextInSeconds?: number) => Promise<void>;
  fail: (error: Error) => void;
}

interface Start {
  feeds?: string[];
  waits?: Record<string, number>;
}

async function start({ feeds = ['a'], waits = {} }: Start = {}) {
  const runs: Run[] = [];
  const errors: unknown[] = [];
  const groups: string[][] = [];
  const schedule: Schedule = startSchedule({
    feeds,
    intervalSeconds: 100,
    firstWait: async (feed) => waits[feed] ?? 0,
    sync(due, signal) {
      groups.push(due);
      return due.map(
        (feed) =>
          new Promise((resolve, reject) => {
            const end = async (seconds?: number) => {
              const nextTryAt = seconds === undefined ? undefined : new Date(Date.now() + seconds * 1000).toISOString();
              resolve({ feed, nextTryAt } as FeedReport);
              await vi.advanceTimersByTimeAsync(0);
            };
            runs.push({ feed, signal, end, fail: reject });
          }),
      );
    },
    onError: (error) => errors.push(error),
  });
  await vi.advanceTimersByTimeAsync(0);
  const runsOf = (feed: string) => runs.filter((run) => run.feed === feed);
  return { runs, runsOf, groups, errors, schedule };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

describe('the schedule', () => {
  it('syncs at once, and then when the last report says', async () => {
    const { runs } = await start();
    expect(runs).toHaveLength(1);
    for (const wait of [100, 60, 3600, 86_400]) {
      const count = runs.length;
      await runs.at(-1)!.end(wait);
      await seconds(wait - 1);
      expect(runs).toHaveLength(count);
      await seconds(2);
      expect(runs).toHaveLength(count + 1);
    }
  });

  it('waits for the interval when a report does not say', async () => {
    const { runs } = await start();
    await runs[0]!.end();
    await seconds(99);
    expect(runs).toHaveLength(1);
    await seconds(2);
    expect(runs).toHaveLength(2);
  });

  it('is no loop when the next try lies in the past', async () => {
    const { runs } = await start();
    await runs[0]!.end(-1000);
    await vi.advanceTimersByTimeAsync(400);
    expect(runs).toHaveLength(1);
  });

  it('counts from the end of a long sync', async () => {
    const { runs } = await start();
    await seconds(500);
    expect(runs).toHaveLength(1);
    await runs[0]!.end(100);
    await seconds(101);
    expect(runs).toHaveLength(2);
  });

  it('reads each feed at its own pace: a slow one holds up no other', async () => {
    const { runsOf, groups } = await start({ feeds: ['slow', 'dead', 'good'] });
    expect(groups).toEqual([['slow', 'dead', 'good']]);
    await runsOf('dead')[0]!.end(3600);
    for (let round = 1; round <= 5; round++) {
      expect(runsOf('good')).toHaveLength(round);
      await runsOf('good').at(-1)!.end(100);
      await seconds(101);
    }
    expect(runsOf('slow')).toHaveLength(1);
    expect(runsOf('dead')).toHaveLength(1);
  });

  it('leaves a feed in peace after a restart until its time has come', async () => {
    const { runsOf, schedule: it } = await start({ feeds: ['bad', 'good'], waits: { bad: 600_000 } });
    expect(runsOf('bad')).toHaveLength(0);
    expect(it.firstSyncDone()).toBe(false);
    await runsOf('good')[0]!.end(1000);
    expect(it.firstSyncDone()).toBe(true);
    await seconds(601);
    expect(runsOf('bad')).toHaveLength(1);
  });

  it('joins what is running on request and starts the rest', async () => {
    const { runs, runsOf, schedule: it } = await start({ feeds: ['a', 'b'] });
    await runsOf('a')[0]!.end(100);
    const joined = [it.requestSync(), it.requestSync()];
    expect([runsOf('a').length, runsOf('b').length]).toEqual([2, 1]);
    await Promise.all([runsOf('a')[1]!.end(100), runsOf('b')[0]!.end(100)]);
    expect((await Promise.all(joined)).map((reports) => reports.map(({ feed }) => feed))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    await seconds(99);
    expect(runs).toHaveLength(3);
  });

  it('reads on request also what is waiting, and only once', async () => {
    const { runs, schedule: it } = await start({ waits: { a: 600_000 } });
    expect(runs).toHaveLength(0);
    void it.requestSync();
    await runs[0]!.end(1000);
    await seconds(700);
    expect(runs).toHaveLength(1);
  });

  it('goes on after a sync that threw, and tells of it', async () => {
    const { runs, errors, schedule: it } = await start();
    expect(it.firstSyncDone()).toBe(false);
    runs[0]!.fail(new Error('broken'));
    await seconds(101);
    expect(errors).toEqual([new Error('broken')]);
    expect(it.firstSyncDone()).toBe(true);
    expect(runs).toHaveLength(2);
  });

  it('stops the running sync, waits for it and starts no other', async () => {
    const { runs, schedule: it } = await start();
    let stopped = false;
    const stopping = it.stop().then(() => (stopped = true));
    expect(runs[0]!.signal.aborted).toBe(true);
    await seconds(1);
    expect(stopped).toBe(false);
    await runs[0]!.end(1);
    await stopping;
    await seconds(1000);
    expect(await it.requestSync()).toEqual([]);
    expect(runs).toHaveLength(1);
  });
});
