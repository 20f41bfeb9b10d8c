import { qrSvg } from '@/lib/qr/qr';
import { getSite } from '@/lib/site/current-site';

export const dynamic = 'force-dynamic';

/** The code of the column itself. */
export function GET(): Response {
  const svg = qrSvg(getSite().addresses.absolute('/'), { size: 160 });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' } });
}
