import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

/** For an address that is none, or a trick: says so and repeats nothing of it. */
export function RefusedLink({ site }: { site: SiteView }) {
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-10">
        <div className="mx-auto max-w-[34rem]">
          <h1 className="text-2xl font-bold">{WORDS.leave.refusedTitle}</h1>
          <p className="mt-3">{WORDS.leave.refused}</p>
          <p className="mt-4">
            <a href={site.home} className="tap text-main">
              {WORDS.article.back}
            </a>
          </p>
        </div>
      </main>
      <SiteFooter site={site} />
    </>
  );
}
