import type { Metadata } from 'next';
import { SearchBody } from '@/components/list/search-body.client';
import { SearchResults } from '@/components/list/search-results';
import { SearchForm } from '@/components/site/search-form';
import { searchCardPage } from '@/lib/list/get-card-page';
import { parsePage } from '@/lib/list/list-query';
import { getSite } from '@/lib/site/current-site';
import { WORDS } from '@/lib/site/words';
import { getStore } from '@/lib/store/current-store';

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> };

export const metadata: Metadata = { title: WORDS.searchPage.title, robots: { index: false } };

export default async function Search({ searchParams }: Props) {
  const { q, page } = await searchParams;
  const text = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 80) ?? '';
  const { addresses } = getSite();
  const found =
    text === '' ? undefined : await searchCardPage(await getStore(), addresses, text, parsePage(String(page ?? 1)));
  return (
    <div className="wrap-page py-6">
      <main id="content">
        <h1 className="mb-4 text-2xl font-bold">{WORDS.searchPage.title}</h1>
        <SearchForm action={addresses.path('/search')} text={text} />
        <SearchBody base={addresses.basePath} made={text}>
          {found && (
            <SearchResults text={text} found={found} action={addresses.path('/search')} home={addresses.path('/')} />
          )}
        </SearchBody>
      </main>
    </div>
  );
}
