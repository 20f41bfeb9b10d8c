import { createHash, timingSafeEqual } from 'node:crypto';
import { requestSync } from '@/lib/ingest/current-ingest';
import { getEnv } from '@/lib/site/current-env';

/** Fetches the feeds now. `Authorization: Bearer REFRESH_TOKEN`; 404 while no token is set. */
export async function POST(request: Request): Promise<Response> {
  const { refreshToken } = getEnv();
  if (!refreshToken) return Response.json({ error: 'REFRESH_TOKEN is not set' }, { status: 404 });
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!sameSecret(given, refreshToken)) {
    return Response.json({ error: 'wrong token' }, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  }
  const reports = await requestSync();
  const failed = reports.some(({ outcome }) => outcome === 'failed');
  return Response.json({ reports }, { status: failed ? 502 : 200 });
}

/** Compares digests, so that neither length nor content shows in the time taken. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
