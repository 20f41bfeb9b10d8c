const POLL_MS = 250;
const ANSWER_TIMEOUT_MS = 5_000;

/** `serving`: it answers requests · `synced`: every feed was tried once, well or badly. */
export type ServerStage = 'serving' | 'synced';

/**
 * Waits until the server behind `/api/health` has come so far.
 *
 * @param healthUrl absolute address of the health endpoint
 * @param timeoutMs after which the answer is `false`
 * @param stopped ends the wait early, also with `false`
 */
export async function waitUntil(
  stage: ServerStage,
  healthUrl: string,
  timeoutMs: number,
  stopped?: AbortSignal,
): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end && stopped?.aborted !== true) {
    if (await hasReached(stage, healthUrl, stopped)) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

async function hasReached(stage: ServerStage, healthUrl: string, stopped?: AbortSignal): Promise<boolean> {
  // Not AbortSignal.any of a timeout: Node 20 may collect that timeout before it fires.
  const giveUp = new AbortController();
  const abort = () => giveUp.abort();
  const timer = setTimeout(abort, ANSWER_TIMEOUT_MS);
  stopped?.addEventListener('abort', abort, { once: true });
  try {
    const response = await fetch(healthUrl, { signal: giveUp.signal });
    const { synced } = (await response.json()) as { synced?: boolean };
    return response.ok && (stage === 'serving' || synced === true);
  } catch {
    // Not listening yet.
    return false;
  } finally {
    clearTimeout(timer);
    stopped?.removeEventListener('abort', abort);
  }
}
