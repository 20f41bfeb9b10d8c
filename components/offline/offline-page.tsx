import { SiteHeader } from '@/components/site/site-header';
import { SiteFooter } from '@/components/site/site-footer';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

/** What the worker answers when it has neither the network nor a copy; it fills the list in itself. */
export function OfflinePage({ site }: { site: SiteView }) {
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-8">
        <h1 className="text-2xl font-bold">{WORDS.offline.title}</h1>
        <p id="asked-title" className="mt-3 text-lg font-semibold empty:hidden" />
        <p className="mt-3">{WORDS.offline.text}</p>
        <p>
          <a id="retry" href={site.home} className="tap font-semibold text-main">
            {WORDS.offline.retry}
          </a>
        </p>
        <ul id="saved-articles" className="mt-4" data-empty={WORDS.offline.none} />
        <p className="mt-4">
          <a href={site.home} className="tap text-main">
            {WORDS.article.back}
          </a>
        </p>
      </main>
      <SiteFooter site={site} />
    </>
  );
}
