import { getSite } from '@/lib/site/current-site';

export const dynamic = 'force-dynamic';

/** Everything may be indexed but the addresses that only machines ask for. */
export function GET(): Response {
  const { addresses } = getSite();
  return new Response(`User-agent: *\nDisallow: ${addresses.path('/api/')}\nAllow: ${addresses.path('/')}\n`, {
    headers: { 'Content-Type': 'text/plain' },
  });
}
