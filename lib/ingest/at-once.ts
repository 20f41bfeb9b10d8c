/** Runs at most `places` pieces of work at a time; the others wait in order. */
export function createLimit(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/**
 * Does the work for every item, several at a time, in order of their start. Other requests are served
 * between any two. The first error ends it and is thrown when the rest has come to its end.
 */
export async function forEachAtOnce<T>(
  places: number,
  items: T[],
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let failed = false;
  const worker = async () => {
    for (const item of queue) {
      if (signal.aborted || failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
      await nextTurn();
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: places }, worker));
  const problem = settled.find((result) => result.status === 'rejected');
  if (problem) throw problem.reason;
}

/** Lets waiting requests be served: a store that answers at once would otherwise keep the process to itself. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
