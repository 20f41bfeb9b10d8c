import { healthView } from '@/lib/health/health-view';
import { firstSyncDone, hasSnapshot, listFeedStates } from '@/lib/ingest/current-ingest';
import { getEnv } from '@/lib/site/current-env';
import { log } from '@/lib/site/log';
import { getStore } from '@/lib/store/current-store';

export const dynamic = 'force-dynamic';

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };

/**
 * 200 as long as the process and its store answer; `?ready` asks whether there is something to serve, and
 * gets 503 when there is not. `synced`: every feed was tried once, well or badly.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const store = await getStore();
    const view = healthView({
      now: new Date(),
      intervalSeconds: getEnv().feedIntervalSeconds,
      build: process.env.NEXT_PUBLIC_BUILD_ID ?? '',
      uptimeSeconds: Math.round(process.uptime()),
      ready: await hasSnapshot(),
      synced: firstSyncDone(),
      writeProblem: await store.getWriteProblem(),
      states: await listFeedStates(),
    });
    const wantsReady = new URL(request.url).searchParams.has('ready');
    return Response.json(view, { ...NO_STORE, status: wantsReady && !view.ready ? 503 : 200 });
  } catch (error) {
    log.error(`health: ${(error as Error).message}`);
    return Response.json({ status: 'no store', ready: false, synced: false }, { ...NO_STORE, status: 503 });
  }
}
