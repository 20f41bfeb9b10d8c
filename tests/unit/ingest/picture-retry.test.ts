import { describe, expect, it } from 'vitest';
import { nextRetry, retryIsDue } from '@/lib/ingest/picture-retry';

const now = new Date('2024-06-01T00:00:00Z');
const minutesUntil = (at: string) => (Date.parse(at) - now.getTime()) / 60_000;

describe('trying for missing pictures again', () => {
  it.each([
    [undefined, false],
    ['2024-06-01T00:00:00.000Z', true],
    ['2024-05-31T23:59:59.000Z', true],
    ['2024-06-01T00:00:01.000Z', false],
  ])('with the time %s is due: %s', (at, due) => {
    expect(retryIsDue(at === undefined ? undefined : { at, attempts: 0 }, now)).toBe(due);
  });

  it('waits twice as long each time, at most a day', () => {
    let retry = nextRetry(undefined, { fresh: true, tried: false, now });
    const waits = [minutesUntil(retry.at)];
    for (let i = 0; i < 10; i++) {
      retry = nextRetry(retry, { fresh: false, tried: true, now });
      waits.push(minutesUntil(retry.at));
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]);
  });

  it('leaves the plan alone when nothing was tried', () => {
    const planned = { at: '2024-06-01T05:00:00.000Z', attempts: 6 };
    expect(nextRetry(planned, { fresh: false, tried: false, now })).toBe(planned);
  });

  it('begins anew when a new article lacks a picture', () => {
    const planned = { at: '2024-06-01T05:00:00.000Z', attempts: 6 };
    expect(minutesUntil(nextRetry(planned, { fresh: true, tried: false, now }).at)).toBe(5);
  });
});
