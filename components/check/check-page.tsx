import { Breadcrumb } from '@/components/site/breadcrumb';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { HealthCard } from './health-card.client';

export function CheckPage({ site, base, build }: { site: SiteView; base: string; build: string }) {
  const crumbs = [
    { title: WORDS.savedPage.title, url: site.saved },
    { title: WORDS.check.title, url: site.check },
  ];
  return (
    <div className="wrap-page pb-6">
      <Breadcrumb site={site} below={crumbs} />
      <main id="content" className="mx-auto max-w-[48rem]">
        <h1 className="text-2xl font-bold">{WORDS.check.title}</h1>
        <p className="mb-4 mt-2">{WORDS.check.intro}</p>
        <noscript>
          <p>{WORDS.savedPage.noScript}</p>
        </noscript>
        <HealthCard base={base} build={build} />
      </main>
    </div>
  );
}
