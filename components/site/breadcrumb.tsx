import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

export interface Crumb {
  title: string;
  url: string;
}

/** 您现在所在的位置: the way from the government site's front page to this column. */
export function Breadcrumb({ site, below = [] }: { site: SiteView; below?: Crumb[] }) {
  const crumbs = [...site.breadcrumb, { title: site.columnName, url: site.home }, ...below];
  return (
    <nav
      aria-label={WORDS.youAreHere}
      className="-mx-2 overflow-x-auto px-2 whitespace-nowrap text-sm text-muted print:hidden"
    >
      <ol className="flex items-center">
        {crumbs.map((crumb, index) => (
          <li key={crumb.url} className="flex items-center">
            <a href={crumb.url} className="tap -mx-2 justify-center px-2 no-underline hover:text-main hover:underline">
              {crumb.title}
            </a>
            {index < crumbs.length - 1 && (
              <span aria-hidden="true" className="px-2">
                /
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
