import type { FeedState } from '../store/store';
import { retryAfterSeconds } from './retry-after';

/** When a feed is read next; part of its `FeedState`. */
export type NextTry = Pick<FeedState, 'failures' | 'nextTryAt' | 'notBefore'>;

export interface Pace {
  intervalSeconds: number;
  now: Date;
  /** From 0 to 1: many readers of one feed must not ask at the same second. */
  random: number;
}

const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 3600;
/** Nothing that we ever write lies further ahead: the clock was wrong when it was written. */
const FURTHEST_MS = 27 * 3600_000;
const JITTER = 0.1;

export function nextTryAfterSuccess({ intervalSeconds, now, random }: Pace): NextTry {
  return { nextTryAt: later(now, intervalSeconds * spread(random)) };
}

/**
 * After failures 1, 2, 4 … 60 minutes, never less than the interval; a shorter interval than a minute is
 * doubled in the same way. 410 says "for ever": the longest wait. `Retry-After` of 429 and 503 goes
 * before all of it. A file costs nobody anything and is looked at every interval.
 */
export function nextTryAfterFailure(
  feed: string,
  before: NextTry,
  { status, retryAfter }: { status?: number; retryAfter?: string },
  { intervalSeconds, now, random }: Pace,
): NextTry {
  const failures = (before.failures ?? 0) + 1;
  const asked = status === 429 || status === 503 ? retryAfterSeconds(retryAfter, now) : undefined;
  if (asked !== undefined) {
    const wait = Math.max(asked, intervalSeconds) * (1 + JITTER * random);
    return { failures, nextTryAt: later(now, wait), notBefore: later(now, asked) };
  }
  const longest = Math.max(LONGEST_SECONDS, intervalSeconds);
  const doubled = Math.min(FIRST_SECONDS, intervalSeconds) * 2 ** Math.min(failures - 1, 30);
  const fromWeb = /^https?:/i.test(feed);
  const wait = status === 410 ? longest : Math.min(Math.max(doubled, intervalSeconds), longest);
  return { failures, nextTryAt: later(now, (fromWeb ? wait : intervalSeconds) * spread(random)) };
}

/** Until when the server itself wants no request, ISO 8601; `undefined` when it may be asked. */
export function askedToWaitUntil({ notBefore }: NextTry, now: Date): string | undefined {
  return notBefore !== undefined && millisecondsUntil(notBefore, now) > 0 ? notBefore : undefined;
}

/** Milliseconds until a starting server may read a feed: none but for one that failed last. */
export function firstWait({ failures, nextTryAt }: NextTry, now: Date): number {
  return failures && nextTryAt !== undefined ? millisecondsUntil(nextTryAt, now) : 0;
}

function millisecondsUntil(iso: string, now: Date): number {
  const wait = Date.parse(iso) - now.getTime();
  return wait > 0 && wait <= FURTHEST_MS ? wait : 0;
}

const spread = (random: number) => 1 - JITTER + 2 * JITTER * random;

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
