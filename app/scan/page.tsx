import type { Metadata } from 'next';
import { Scanner } from '@/components/scan/scanner.client';
import { getSite } from '@/lib/site/current-site';
import { WORDS } from '@/lib/site/words';

export const metadata: Metadata = { title: WORDS.scan.title, robots: { index: false } };
/** The policy that lets scripts run carries a nonce of its own in every answer. */
export const dynamic = 'force-dynamic';

export default function Scan() {
  const { addresses } = getSite();
  return (
    <div className="wrap-page py-6">
      <main id="content">
        <h1 className="text-2xl font-bold">{WORDS.scan.title}</h1>
        <p className="mt-2 text-muted">{WORDS.scan.intro}</p>
        <noscript>
          <p className="mt-3">{WORDS.scan.noScript}</p>
        </noscript>
        <Scanner host={new URL(addresses.origin).host} base={addresses.basePath} />
      </main>
    </div>
  );
}
