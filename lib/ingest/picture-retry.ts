import type { FeedState } from '../store/store';

type PictureRetry = NonNullable<FeedState['pictureRetry']>;

const FIRST_MS = 5 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

/** A picture that is gone for ever must not make every sync read the whole feed: 5, 10, 20 … min, at most a day. */
export function retryIsDue(retry: PictureRetry | undefined, now: Date): boolean {
  return retry !== undefined && retry.at <= now.toISOString();
}

/**
 * @param fresh a picture failed in an item that is new or changed: it deserves early retries
 * @param tried the missing ones were tried in this sync
 */
export function nextRetry(
  before: PictureRetry | undefined,
  { fresh, tried, now }: { fresh: boolean; tried: boolean; now: Date },
): PictureRetry {
  if (before && !fresh && !tried) return before;
  const attempts = fresh || !before ? 0 : before.attempts + 1;
  const wait = Math.min(FIRST_MS * 2 ** attempts, LONGEST_MS);
  return { at: new Date(now.getTime() + wait).toISOString(), attempts };
}
