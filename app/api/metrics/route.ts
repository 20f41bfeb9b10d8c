import { metricsText } from '@/lib/metrics/metrics-text';
import { carriesToken } from '@/lib/site/bearer-token';
import { getEnv } from '@/lib/site/current-env';
import { getStore } from '@/lib/store/current-store';

export const dynamic = 'force-dynamic';

/** Figures for Prometheus. `Authorization: Bearer METRICS_TOKEN`; 404 while no token is set. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken, feeds, dataDir } = getEnv();
  if (!metricsToken) return Response.json({ error: 'METRICS_TOKEN is not set' }, { status: 404 });
  if (!carriesToken(request, metricsToken)) {
    return Response.json({ error: 'wrong token' }, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  }
  const build = process.env.NEXT_PUBLIC_BUILD_ID ?? '';
  const text = await metricsText({ store: await getStore(), feeds, dataDir, build });
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
