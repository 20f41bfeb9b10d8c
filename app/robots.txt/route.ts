import { getSite } from '@/lib/site/current-site';

export const dynamic = 'force-dynamic';

/** Addresses that only machines ask for, and those that lead away. */
const DISALLOWED = ['/api/', '/leave', '/desk'];

export function GET(): Response {
  const { addresses } = getSite();
  const lines = [...DISALLOWED.map((path) => `Disallow: ${addresses.path(path)}`), `Allow: ${addresses.path('/')}`];
  return new Response(`User-agent: *\n${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain' } });
}
