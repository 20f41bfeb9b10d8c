/**
 * Runs `work` at most once in `gapMs`. A call that comes too early waits for the next run together with
 * all others that do: each caller gets a run that began after its call.
 */
export function paced<T>(work: () => Promise<T>, gapMs: number): () => Promise<T> {
  let next: Promise<T> | undefined;
  let lastStart = -Infinity;

  async function runInTime(): Promise<T> {
    const wait = Math.max(0, lastStart + gapMs - performance.now());
    await new Promise((resolve) => setTimeout(resolve, wait));
    next = undefined;
    lastStart = performance.now();
    return work();
  }

  return () => (next ??= runInTime());
}
