import type { Metadata } from 'next';
import { ArticlesSection } from '@/components/desk/articles-section';
import { DeskFrame } from '@/components/desk/desk-frame';
import { chosenArticles } from '@/lib/desk/chosen-articles';
import { digestOf, groupTextOf, ofThisWeek } from '@/lib/desk/group-text';
import { getCardPage, searchCardPage } from '@/lib/list/get-card-page';
import { parsePage } from '@/lib/list/list-query';
import { today } from '@/lib/model/civil-time';
import { getSite, type Site } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { getStore } from '@/lib/store/current-store';
import type { Store } from '@/lib/store/store';
import { enterDesk } from '../enter-desk';
import { readQuery, type DeskSearchParams } from '../read-query';

export const metadata: Metadata = { title: DESK_WORDS.articles.name };

const NEWEST = 100;

export default async function DeskArticles({ searchParams }: { searchParams: DeskSearchParams }) {
  await enterDesk();
  const query = await readQuery(searchParams);
  const site = getSite();
  const store = await getStore();
  const search = query.get('q')?.trim().slice(0, 80) ?? '';
  const page = parsePage(query.get('page'));
  const chosen = await chosenArticles(store, query);
  const found = search
    ? await searchCardPage(store, site.addresses, search, page)
    : await getCardPage(store, site.addresses, { page });
  const chosenText = chosen.length > 0 ? groupTextOf(chosen, site.addresses) : undefined;
  return (
    <DeskFrame base={site.addresses.basePath} section="articles" about={DESK_WORDS.articles.about}>
      <ArticlesSection
        base={site.addresses.basePath}
        search={search}
        found={found}
        chosen={chosen.map(({ code }) => code)}
        text={query.has('digest') ? await digestText(store, site) : chosenText}
      />
    </DeskFrame>
  );
}

async function digestText(store: Store, { config, addresses }: Site): Promise<string> {
  const articles = ofThisWeek(await store.listNewest(NEWEST), today());
  return articles.length === 0 ? '' : digestOf(articles, { column: config.columnName, addresses, today: today() });
}
