import { ListPage } from '@/components/list/list-page';
import { getEdition } from '@/lib/edition/get-edition';
import { getCardPage } from '@/lib/list/get-card-page';
import { parseListAddress } from '@/lib/list/list-query';
import { getEnv } from '@/lib/site/current-env';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { getStore } from '@/lib/store/current-store';
import type { Store } from '@/lib/store/store';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Home({ searchParams }: Props) {
  const query = parseListAddress(new URLSearchParams(flatten(await searchParams)));
  const site = getSite();
  const store = await getStore();
  const [first, columns, edition] = await Promise.all([
    getCardPage(store, site.addresses, query),
    store.listColumns(),
    getEdition(),
  ]);
  const waiting = first.total === 0 && (await isWaitingForFeeds(store));
  return (
    <ListPage
      site={siteViewOf(site)}
      base={site.addresses.basePath}
      query={query}
      columns={columns}
      first={first}
      waiting={waiting}
      newest={edition.articles.map(({ code }) => code)}
    />
  );
}

/** No feed has been read yet, well or badly: the list is empty only because the server has just started. */
async function isWaitingForFeeds(store: Store): Promise<boolean> {
  const states = await Promise.all(getEnv().feeds.map((feed) => store.getFeedState(feed)));
  return states.every((state) => state === undefined);
}

function flatten(params: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value[0] : value;
    return text === undefined ? [] : [[name, text] as [string, string]];
  });
}
