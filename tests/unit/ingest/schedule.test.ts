import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule, type Schedule } from '@/lib/ingest/schedule';

let schedule: Schedule | undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await schedule?.stop();
  vi.useRealTimers();
});

interface Run {
  signal: AbortSignal;
  end: () => void;
  fail: (error: Error) => void;
}

function start(intervalSeconds = 100) {
  const runs: Run[] = [];
  const errors: unknown[] = [];
  schedule = startSchedule({
    intervalSeconds,
    sync: (signal) => new Promise((resolve, reject) => runs.push({ signal, end: () => resolve([]), fail: reject })),
    onError: (error) => errors.push(error),
  });
  return { runs, errors, schedule };
}

describe('the schedule', () => {
  it('syncs at once and then after each interval, give or take a tenth', async () => {
    const { runs } = start(100);
    expect(runs).toHaveLength(1);
    for (let round = 2; round <= 20; round++) {
      runs.at(-1)!.end();
      await vi.advanceTimersByTimeAsync(89_900);
      expect(runs).toHaveLength(round - 1);
      await vi.advanceTimersByTimeAsync(20_200);
      expect(runs).toHaveLength(round);
    }
    runs.at(-1)!.end();
  });

  it('counts the interval from the end of a long sync', async () => {
    const { runs } = start(100);
    await vi.advanceTimersByTimeAsync(500_000);
    expect(runs).toHaveLength(1);
    runs[0]!.end();
    await vi.advanceTimersByTimeAsync(111_000);
    expect(runs).toHaveLength(2);
    runs[1]!.end();
  });

  it('joins the running sync, and starts one when none runs', async () => {
    const { runs, schedule: it } = start();
    const joined = [it.requestSync(), it.requestSync()];
    expect(runs).toHaveLength(1);
    runs[0]!.end();
    await Promise.all(joined);
    const own = it.requestSync();
    expect(runs).toHaveLength(2);
    runs[1]!.end();
    expect(await own).toEqual([]);
  });

  it('goes on after a sync that threw, and tells of it', async () => {
    const { runs, errors, schedule: it } = start(100);
    expect(it.firstSyncDone()).toBe(false);
    runs[0]!.fail(new Error('broken'));
    await vi.advanceTimersByTimeAsync(111_000);
    expect(errors).toEqual([new Error('broken')]);
    expect(it.firstSyncDone()).toBe(true);
    expect(runs).toHaveLength(2);
    runs[1]!.end();
  });

  it('stops the running sync, waits for it and starts no other', async () => {
    const { runs, schedule: it } = start(100);
    let stopped = false;
    const stopping = it.stop().then(() => (stopped = true));
    expect(runs[0]!.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(stopped).toBe(false);
    runs[0]!.end();
    await stopping;
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(await it.requestSync()).toEqual([]);
    expect(runs).toHaveLength(1);
  });
});
