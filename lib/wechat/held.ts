export interface Fresh<T> {
  value: T;
  /** How long it is good for. */
  seconds: number;
}

export interface Held<T> {
  /** The value in hand, or one fetched for all who wait; the old one while no new one can be had. */
  get(): Promise<T>;
  /** Forgets the value, unless another has taken its place. */
  drop(value: T): void;
}

/** So long before its end a value is replaced. */
const EARLY_MS = 5 * 60_000;
/** After a failure nobody asks again for so long: a page that is read a thousand times would ask a thousand times. */
const PAUSE_MS = 30_000;

/** Keeps what is fetched until shortly before it ends. */
export function createHeld<T>(fetchFresh: () => Promise<Fresh<T>>, now: () => number = Date.now): Held<T> {
  let current: { value: T; ends: number } | undefined;
  let coming: Promise<T> | undefined;
  let failure: { error: unknown; until: number } | undefined;

  async function renew(): Promise<T> {
    try {
      const { value, seconds } = await fetchFresh();
      current = { value, ends: now() + seconds * 1000 };
      failure = undefined;
      return value;
    } catch (error) {
      failure = { error, until: now() + PAUSE_MS };
      return lastResort(error);
    } finally {
      coming = undefined;
    }
  }

  function lastResort(error: unknown): T {
    if (current && now() < current.ends) return current.value;
    throw error;
  }

  return {
    async get() {
      if (current && now() < current.ends - EARLY_MS) return current.value;
      if (failure && now() < failure.until) return lastResort(failure.error);
      return (coming ??= renew());
    },
    drop(value) {
      if (current?.value === value) current = undefined;
    },
  };
}
