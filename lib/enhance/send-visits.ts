import type { VisitCounts } from '../model/visit';
import { dropViews, queuedViews, type SentView } from './visit-queue';

/** So many fit into one request. */
const BATCH = 20;

/**
 * Sends the view of this page and what is queued. Each stays queued until the server has answered, so
 * that none is lost with the page; sent again it is recognised by its id.
 *
 * @returns the numbers after this view; `undefined` without network or while the server is busy
 */
export async function sendVisits(base: string, current: SentView): Promise<VisitCounts | undefined> {
  const waiting = queuedViews().filter(({ id }) => id !== current.id);
  const answer = await send(base, [current, ...waiting.slice(1 - BATCH)]);
  if (answer) void sendQueued(base);
  return answer && countsOf(answer);
}

/** Sends what is queued, newest first, until nothing is left or the server cannot be reached. */
export async function sendQueued(base: string): Promise<void> {
  const waiting = queuedViews();
  while (waiting.length > 0 && (await send(base, waiting.splice(-BATCH)))) continue;
}

async function send(base: string, views: SentView[]): Promise<object | undefined> {
  const answer = await ask(`${base}/api/visits`, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ views }),
  });
  if (answer) dropViews(views.map(({ id }) => id));
  return answer;
}

/** The numbers alone, for a page that was counted before. */
export async function fetchCounts(base: string, code?: string): Promise<VisitCounts | undefined> {
  const answer = await ask(`${base}/api/visits${code ? `?code=${code}` : ''}`);
  return answer && countsOf(answer);
}

/** Our own answer, also a refusal that waiting would not change; a portal's page and a busy server are none. */
async function ask(url: string, options?: RequestInit): Promise<object | undefined> {
  try {
    const response = await fetch(url, options);
    if (response.status === 429 || response.status >= 500) return undefined;
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

function countsOf({ site, articles }: Partial<VisitCounts>): VisitCounts | undefined {
  return typeof site === 'number' && articles ? { site, articles } : undefined;
}
