import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimit {
  /** Takes points and says how many seconds to wait: 0 when the limit was not reached. */
  take(bucket: string, points?: number): Promise<number>;
  /** The same question without taking any. */
  waitOf(bucket: string): Promise<number>;
  /** Gives back what was taken. */
  forget(bucket: string): Promise<void>;
}

/** So many points in so many seconds for each bucket, counted in this process. */
export function createRateLimit(points: number, seconds: number): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(bucket, taken = 1) {
      try {
        await limiter.consume(bucket, taken);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return secondsUntil(refusal);
        throw refusal;
      }
    },
    async waitOf(bucket) {
      const state = await limiter.get(bucket);
      return state && state.consumedPoints >= points ? secondsUntil(state) : 0;
    },
    async forget(bucket) {
      await limiter.delete(bucket);
    },
  };
}

const secondsUntil = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));
