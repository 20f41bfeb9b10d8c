import { Breadcrumb } from '@/components/site/breadcrumb';
import type { DownloadOffer } from '@/lib/edition/download-offers';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { SavedBody } from './saved-body.client';

export function SavedPage({ site, base, offers }: { site: SiteView; base: string; offers: DownloadOffer[] }) {
  const words = WORDS.savedPage;
  return (
    <div className="wrap-page pb-6">
      <Breadcrumb site={site} below={[{ title: words.title, url: site.saved }]} />
      <main id="content" className="mx-auto max-w-[48rem]">
        <h1 className="mb-3 text-2xl font-bold">{words.title}</h1>
        <noscript>
          <p>{words.noScript}</p>
        </noscript>
        <SavedBody base={base} offers={offers} />
        <p className="mt-6">
          <a href={site.check} className="tap text-main">
            {words.check}
          </a>
        </p>
      </main>
    </div>
  );
}
