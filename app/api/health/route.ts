import { firstSyncDone, hasSnapshot, listFeedStates } from '@/lib/ingest/current-ingest';

export const dynamic = 'force-dynamic';

/**
 * 200 as long as the process and its store answer. `ready`: there is something to serve; `synced`: every
 * feed was tried once, well or badly. Ages and states only, no addresses.
 */
export async function GET(): Promise<Response> {
  const feeds = (await listFeedStates()).map(({ report, lastSuccessAt, failures = 0, nextTryAt }) => ({
    outcome: report?.outcome ?? 'never',
    lastSuccessAt,
    failures,
    nextTryAt,
  }));
  const answer = { ready: await hasSnapshot(), synced: firstSyncDone(), feeds };
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}
