import type { Metadata } from 'next';
import { SavedPage } from '@/components/saved/saved-page';
import { getDownloadOffers } from '@/lib/edition/download-offers';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: WORDS.savedPage.title, robots: { index: false } };

/** 收藏与离线: made the same for everybody; what this phone keeps is filled in on the phone. */
export default async function Saved() {
  const site = getSite();
  return <SavedPage site={siteViewOf(site)} base={site.addresses.basePath} offers={await getDownloadOffers()} />;
}
