import { SiteHeader } from '@/components/site/site-header';
import { DESK_WORDS } from '@/lib/site/desk-words';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

/** What stands in the place of the desk while no password is set. */
export function DeskClosed({ site }: { site: SiteView }) {
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-8">
        <ClosedNotice home={site.home} />
      </main>
    </>
  );
}

/** The same inside a page that has its header already. */
export function ClosedNotice({ home }: { home: string }) {
  return (
    <>
      <h1 className="text-2xl font-bold">{DESK_WORDS.closed.title}</h1>
      <p className="mt-3">{DESK_WORDS.closed.text}</p>
      <p className="mt-4">
        <a href={home} className="tap text-main">
          {WORDS.refused.home}
        </a>
      </p>
    </>
  );
}
