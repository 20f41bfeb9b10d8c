'use client';

import type { MouseEvent } from 'react';
import useSWRInfinite from 'swr/infinite';
import type { CardPage } from '@/lib/list/card-view';
import { listQueryString, type ListAddress } from '@/lib/list/list-query';
import { WORDS } from '@/lib/site/words';
import { ArticleCard } from './article-card';
import { useReadMarks } from './use-read-marks.client';

async function fetchPage(url: string): Promise<CardPage> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as CardPage;
}

/** The list: the server's page first, further pages below it on demand. Without script the links turn pages. */
export function ArticleList({ base, query, first }: { base: string; query: ListAddress; first: CardPage }) {
  const read = useReadMarks();
  const firstUrl = `${base}/api/articles${listQueryString({ ...query, page: first.page })}`;
  const { data, size, setSize, error, isValidating } = useSWRInfinite<CardPage, Error>(
    (index) => `${base}/api/articles${listQueryString({ ...query, page: first.page + index })}`,
    // The first page came with the document: asking for it again could change the list under the reader's eyes.
    (url: string) => (url === firstUrl ? first : fetchPage(url)),
    {
      fallbackData: [first],
      revalidateFirstPage: false,
      revalidateOnMount: false,
      revalidateOnFocus: false,
      revalidateIfStale: false,
      revalidateOnReconnect: false,
      shouldRetryOnError: false,
    },
  );
  const pages = data ?? [first];
  const last = pages[pages.length - 1] ?? first;
  const loading = isValidating && pages.length < size;
  const seen = new Set<string>();
  const cards = pages.flatMap((page) => page.items).filter(({ code }) => !seen.has(code) && seen.add(code));

  function showMore(event: MouseEvent) {
    event.preventDefault();
    void setSize(pages.length + 1);
  }

  return (
    <>
      <ol>
        {cards.map((card) => (
          <li key={card.code}>
            <ArticleCard card={card} read={read.has(card.code)} />
          </li>
        ))}
      </ol>
      <div className="px-4 py-3 text-center text-muted" role="status">
        {error && pages.length < size && <p className="pb-1">{WORDS.list.loadFailed}</p>}
        {last.page < last.pages ? (
          <a
            href={`${base}/${listQueryString({ ...query, page: last.page + 1 })}`}
            onClick={showMore}
            className="tap w-full justify-center rounded-lg border border-line text-main"
          >
            {loading ? WORDS.list.loading : error && pages.length < size ? WORDS.list.retry : WORDS.list.more}
          </a>
        ) : (
          <p className="py-2 text-sm">{WORDS.list.end}</p>
        )}
      </div>
    </>
  );
}
