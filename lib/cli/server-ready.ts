const POLL_MS = 250;
const ANSWER_TIMEOUT_MS = 5_000;

/**
 * Waits until `/api/health` answers 200: the server listens and has finished its first sync.
 *
 * @param healthUrl absolute address of the health endpoint
 * @param timeoutMs after which the answer is `false`
 * @param stopped ends the wait early, also with `false`
 */
export async function waitUntilReady(healthUrl: string, timeoutMs: number, stopped?: AbortSignal): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end && stopped?.aborted !== true) {
    if (await isReady(healthUrl, stopped)) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

async function isReady(healthUrl: string, stopped?: AbortSignal): Promise<boolean> {
  try {
    const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    const response = await fetch(healthUrl, { signal: stopped ? AbortSignal.any([timeout, stopped]) : timeout });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    // Not listening yet.
    return false;
  }
}
