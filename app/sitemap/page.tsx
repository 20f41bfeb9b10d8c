import type { Metadata } from 'next';
import { getSite } from '@/lib/site/current-site';
import { WORDS } from '@/lib/site/words';
import { getStore } from '@/lib/store/current-store';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: WORDS.siteMap };

/** 网站地图: every way into the column on one page. */
export default async function SiteMap() {
  const { addresses, config } = getSite();
  const columns = await (await getStore()).listColumns();
  const links = [
    { title: config.columnName, url: addresses.path('/') },
    ...columns.map(({ name, count }) => ({
      title: `${name}（${count}）`,
      url: `${addresses.path('/')}?column=${encodeURIComponent(name)}`,
    })),
    { title: WORDS.searchPage.title, url: addresses.path('/search') },
    { title: WORDS.savedPage.title, url: addresses.path('/saved') },
    { title: WORDS.check.title, url: addresses.path('/check') },
  ];
  return (
    <main id="content" className="wrap-page py-6">
      <h1 className="mb-4 text-2xl font-bold">{WORDS.siteMap}</h1>
      <ul className="-mx-4 bg-paper px-4 sm:mx-0 sm:rounded-lg">
        {links.map(({ title, url }) => (
          <li key={url} className="border-b border-line last:border-0">
            <a href={url} className="tap w-full hover:text-main">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
