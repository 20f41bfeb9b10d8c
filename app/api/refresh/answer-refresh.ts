import { requestSync } from '@/lib/ingest/current-ingest';
import { publicReport } from '@/lib/health/public-report';
import { clientBucket } from '@/lib/request/client-bucket';
import { paced } from '@/lib/request/paced';
import { createRateLimit } from '@/lib/request/rate-limit';
import { refusal, tooManyRequests } from '@/lib/request/refusal';
import { carriesToken } from '@/lib/site/bearer-token';
import { getEnv } from '@/lib/site/current-env';

const MAX_BYTES = 4096;
const wrongTokens = createRateLimit(10, 15 * 60);
const refresh = paced(requestSync, 10_000);

/**
 * Fetches the feeds now, or within ten seconds when it was just done. `Authorization: Bearer
 * REFRESH_TOKEN`; 404 while no token is set. A body means nothing and is not read.
 */
export async function answerRefresh(request: Request): Promise<Response> {
  const { refreshToken } = getEnv();
  if (!refreshToken) return refusal(404, 'REFRESH_TOKEN is not set');
  if (isLong(request)) return refusal(413, `more than ${MAX_BYTES} bytes`, { Connection: 'close' });
  const client = clientBucket(request);
  // A client that guesses has to wait also when it guesses right.
  const waiting = await wrongTokens.waitOf(client);
  if (waiting > 0) return tooManyRequests(waiting);
  if (!carriesToken(request, refreshToken)) {
    const wait = await wrongTokens.take(client);
    if (wait > 0) return tooManyRequests(wait);
    return refusal(401, 'wrong token', { 'WWW-Authenticate': 'Bearer' });
  }
  const reports = await refresh();
  const failed = reports.some(({ outcome }) => outcome === 'failed');
  return Response.json(
    { reports: reports.map(publicReport) },
    { status: failed ? 502 : 200, headers: { 'Cache-Control': 'no-store' } },
  );
}

function isLong(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) > MAX_BYTES;
}
