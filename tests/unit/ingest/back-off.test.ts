import { describe, expect, it } from 'vitest';
import {
  askedToWaitUntil,
  firstWait,
  nextTryAfterFailure,
  nextTryAfterSuccess,
  type NextTry,
} from '@/lib/ingest/back-off';
import { retryAfterSeconds } from '@/lib/ingest/retry-after';

const FEED = 'https://www.shishi.example/feed.json';
const now = new Date('2024-06-01T02:00:00Z');
const pace = (intervalSeconds: number, random = 0.5) => ({ intervalSeconds, now, random });
const waitOf = ({ nextTryAt }: NextTry) => (Date.parse(nextTryAt ?? '') - now.getTime()) / 1000;

/** Waits in seconds of so many failures in a row. */
function waits(count: number, intervalSeconds: number, failure = {}, feed = FEED): number[] {
  const found: number[] = [];
  let state: NextTry = {};
  for (let i = 0; i < count; i++) {
    state = nextTryAfterFailure(feed, state, failure, pace(intervalSeconds));
    found.push(waitOf(state));
  }
  return found;
}

describe('after failures in a row a feed is read', () => {
  it.each([
    ['1, 2, 4 … 60 min later', 60, {}, FEED, [60, 120, 240, 480, 960, 1920, 3600, 3600]],
    ['never before the interval', 300, {}, FEED, [300, 300, 300, 480, 960, 1920, 3600, 3600]],
    ['after the interval when that is longer', 7200, {}, FEED, [7200, 7200, 7200]],
    ['after a short interval, doubled', 2, {}, FEED, [2, 4, 8, 16, 32]],
    ['as rarely as possible when it is gone', 60, { status: 410 }, FEED, [3600, 3600]],
    ['every interval when it is a file', 300, {}, '/srv/feed.json', [300, 300, 300, 300, 300]],
    ['without regard to Retry-After of other answers', 60, { status: 500, retryAfter: '9000' }, FEED, [60, 120]],
    ['when Retry-After says so (503)', 60, { status: 503, retryAfter: '1000' }, FEED, [1050, 1050]],
    ['when Retry-After says so (429)', 300, { status: 429, retryAfter: '2000' }, FEED, [2100]],
    ['not before the interval, whatever Retry-After says', 300, { status: 429, retryAfter: '5' }, FEED, [315]],
    ['as ever when Retry-After says nothing', 60, { status: 503, retryAfter: 'soon' }, FEED, [60, 120]],
  ])('%s', (_, interval, failure, feed, expected) => {
    expect(waits(expected.length, interval, failure, feed)).toEqual(expected);
  });

  it('counts them, a thousand too', () => {
    expect(nextTryAfterFailure(FEED, { failures: 1000 }, {}, pace(60))).toMatchObject({ failures: 1001 });
    expect(waitOf(nextTryAfterFailure(FEED, { failures: 1000 }, {}, pace(60)))).toBe(3600);
  });

  it.each([
    [0, 54],
    [1, 66],
  ])('give or take a tenth (%d)', (random, wait) => {
    expect(waitOf(nextTryAfterFailure(FEED, {}, {}, pace(60, random)))).toBe(wait);
    expect(waitOf(nextTryAfterSuccess(pace(60, random)))).toBe(wait);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 60],
    ['59', 60],
    ['-5', 60],
    ['90.5', 91],
    ['315360000', 86_400],
    ['9'.repeat(400), 86_400],
    ['Sat, 01 Jun 2024 02:10:00 GMT', 600],
    ['Saturday, 01-Jun-24 02:10:00 GMT', 600],
    ['Sat Jun  1 02:10:00 2024', 600],
    ['2024-06-01T10:10:00+08:00', 600],
    ['Sat, 01 Jun 2024 01:00:00 GMT', 60],
    ['Fri, 01 Jun 2034 02:00:00 GMT', 86_400],
    ['Sun, 99 Foo 2024 02:10:00 GMT', undefined],
    ['soon', undefined],
    ['2024', 2024],
    ['12 minutes', undefined],
    ['1e3', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j seconds', (value, seconds) => expect(retryAfterSeconds(value, now)).toBe(seconds));
});

describe('after a restart', () => {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
  it.each<[string, NextTry, number]>([
    ['a feed that was well is read at once', { nextTryAt: at(200) }, 0],
    ['a feed that failed waits for its time', { failures: 3, nextTryAt: at(200) }, 200_000],
    ['a time that has passed is over', { failures: 3, nextTryAt: at(-200) }, 0],
    ['a time that a wrong clock wrote does not hold', { failures: 3, nextTryAt: at(30 * 3600) }, 0],
    ['nothing known is no wait', {}, 0],
    ['a broken time is no wait', { failures: 1, nextTryAt: 'x' }, 0],
  ])('%s', (_, state, wait) => expect(firstWait(state, now)).toBe(wait));

  it.each([
    ['is kept to', 3600, true],
    ['is over some day', -1, false],
    ['of a wrong clock is none', 400 * 86_400, false],
  ])('what the server asked for %s', (_, seconds, holds) => {
    expect(askedToWaitUntil({ notBefore: at(seconds) }, now)).toBe(holds ? at(seconds) : undefined);
  });
});
