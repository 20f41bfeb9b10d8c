import type { Metadata } from 'next';
import { CheckPage } from '@/components/check/check-page';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: WORDS.check.title, robots: { index: false } };

/** 手机体检 */
export default function Check() {
  const site = getSite();
  return (
    <CheckPage site={siteViewOf(site)} base={site.addresses.basePath} build={process.env.NEXT_PUBLIC_BUILD_ID ?? ''} />
  );
}
