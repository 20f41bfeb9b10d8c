'use client';

import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { loadSearchIndex, type SearchableEntry } from '@/lib/kept/search-index';
import { searchKept } from '@/lib/kept/search-kept';
import type { CardPage } from '@/lib/list/card-view';
import { WORDS } from '@/lib/site/words';
import { SearchResults } from './search-results';

const neverChanges = () => () => {};

export interface SearchBodyProps {
  base: string;
  /** What the server was asked for when it made the page. */
  made: string;
  /** What it found. */
  children: ReactNode;
}

/** The results of the server; without network the page comes from the phone, and so do its results. */
export function SearchBody({ base, made, children }: SearchBodyProps) {
  const asked = useSyncExternalStore(
    neverChanges,
    () => (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 80),
    () => made,
  );
  return asked === made ? children : <KeptResults base={base} text={asked} />;
}

function KeptResults({ base, text }: { base: string; text: string }) {
  const [entries, setEntries] = useState<SearchableEntry[]>();
  useEffect(() => {
    loadSearchIndex().then(setEntries, () => setEntries([]));
  }, []);
  if (!entries) return <p className="mt-5 text-muted">{WORDS.list.loading}</p>;
  return (
    <>
      <p role="status" className="mt-5 rounded-md bg-tint px-4 py-3 text-sm">
        {WORDS.searchPage.kept(entries.length)}
      </p>
      <SearchResults text={text} found={findPage(entries, text, base)} action={`${base}/search`} home={`${base}/`} />
    </>
  );
}

/** One page holds them all: a phone keeps some hundreds. */
function findPage(entries: SearchableEntry[], text: string, base: string): CardPage {
  performance.mark('reader:search-start');
  const hits = searchKept(entries, text);
  performance.measure('reader:search', 'reader:search-start');
  const items = hits.map(({ entry, snippet }) => ({
    code: entry.code,
    url: `${base}/a/${entry.code}`,
    title: entry.title,
    summary: snippet,
    date: entry.date?.slice(0, 10) ?? WORDS.article.noDate,
    column: entry.column,
    badges: entry.badge ? [entry.badge] : [],
    validUntil: entry.validUntil,
  }));
  return { items, total: items.length, page: 1, pages: 1 };
}
