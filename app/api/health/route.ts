import { firstSyncDone } from '@/lib/ingest/current-ingest';
import { getEnv } from '@/lib/site/current-env';
import { getStore } from '@/lib/store/current-store';

export const dynamic = 'force-dynamic';

/** 200 once the first sync has ended, well or badly; 503 before. Ages and states only, no addresses. */
export async function GET(): Promise<Response> {
  const store = await getStore();
  const states = await Promise.all(getEnv().feeds.map((feed) => store.getFeedState(feed)));
  const ready = firstSyncDone();
  const feeds = states.map((state) => ({
    outcome: state?.report?.outcome ?? 'never',
    lastSuccessAt: state?.lastSuccessAt,
  }));
  return Response.json({ ready, feeds }, { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
