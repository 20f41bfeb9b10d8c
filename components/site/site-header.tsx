import { Icon } from '@/components/ui/icon';
import { SiteMark } from './site-mark';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

/** The band at the top: whose site this is, which column, and the way to search. */
export function SiteHeader({ site }: { site: SiteView }) {
  return (
    <header className="border-t-4 border-fill bg-paper border-b border-b-line print:border-0">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-paper focus:p-3 print:hidden"
      >
        {WORDS.skipToContent}
      </a>
      <div className="wrap-page flex items-center gap-3 py-2">
        <a href={site.home} className="tap min-w-0 grow gap-2.5 no-underline">
          <SiteMark />
          <span className="min-w-0 leading-tight">
            <span className="block text-lg font-bold tracking-wide">{site.columnName}</span>
            <span className="block truncate text-xs text-muted">{site.siteName}</span>
          </span>
        </a>
        <a href={site.saved} className="tap shrink-0 justify-center gap-1 text-main no-underline print:hidden">
          <Icon name="star" />
          <span>{WORDS.savedPage.link}</span>
        </a>
        <a href={site.search} className="tap shrink-0 justify-center gap-1 text-main no-underline print:hidden">
          <Icon name="search" />
          <span>{WORDS.search}</span>
        </a>
      </div>
    </header>
  );
}
