import 'server-only';
import { today } from '../model/civil-time';
import type { Addresses } from '../site/address';
import type { Store, SummaryPage } from '../store/store';
import { cardViewOf, PAGE_SIZE, type CardPage } from './card-view';
import type { ListAddress } from './list-query';

/** One page of the list, newest first, pinned ones on top; beyond the end it is the last one. */
export async function getCardPage(store: Store, addresses: Addresses, query: ListAddress): Promise<CardPage> {
  const { column, tag, page } = query;
  const found = await store.listArticles({ column, tag, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const last = pagesOf(found.total);
  return page > last ? getCardPage(store, addresses, { ...query, page: last }) : cardPageOf(found, page, addresses);
}

/** One page of the articles that hold every word of `text`, best first. */
export async function searchCardPage(
  store: Store,
  addresses: Addresses,
  text: string,
  page: number,
): Promise<CardPage> {
  const found = await store.searchArticles({ text, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const last = pagesOf(found.total);
  return page > last ? searchCardPage(store, addresses, text, last) : cardPageOf(found, page, addresses);
}

function cardPageOf({ items, total }: SummaryPage, page: number, addresses: Addresses): CardPage {
  return {
    items: items.map((article) => cardViewOf(article, addresses, today())),
    total,
    page,
    pages: pagesOf(total),
  };
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
