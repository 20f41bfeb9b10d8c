import { connection } from 'next/server';
import { ClosedNotice } from '@/components/desk/desk-closed';
import { getSite } from '@/lib/site/current-site';

export default async function DeskNotFound() {
  // Made per request: settings are read when the server starts, not when it is built.
  await connection();
  return (
    <main id="content" className="wrap-page py-8">
      <ClosedNotice home={getSite().addresses.path('/')} />
    </main>
  );
}
