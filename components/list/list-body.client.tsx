'use client';

import { useSyncExternalStore } from 'react';
import type { EditionEntry } from '@/lib/edition/edition';
import type { CardPage, CardView } from '@/lib/list/card-view';
import { listQueryString, parseListAddress, type ListAddress } from '@/lib/list/list-query';
import { WORDS } from '@/lib/site/words';
import { ArticleList } from './article-list.client';
import { ArticleCard } from './article-card';
import { useEdition } from './use-edition.client';
import { useReadMarks } from './use-read-marks.client';

const neverChanges = () => () => {};

/**
 * The list that the address asks for. Without network the phone has only the first page of everything:
 * then the kept articles stand in, and the page says so.
 */
export function ListBody({ base, query, first }: { base: string; query: ListAddress; first: CardPage }) {
  const made = listQueryString(query);
  const asked = useSyncExternalStore(
    neverChanges,
    () => listQueryString(parseListAddress(new URLSearchParams(location.search))),
    () => made,
  );
  if (asked === made) return <ArticleList base={base} query={query} first={first} />;
  return <KeptList base={base} query={parseListAddress(new URLSearchParams(asked))} />;
}

function KeptList({ base, query }: { base: string; query: ListAddress }) {
  const { edition } = useEdition(base);
  const read = useReadMarks();
  const articles = edition?.articles.filter(({ column }) => !query.column || column === query.column) ?? [];
  return (
    <>
      <p role="status" className="bg-tint px-4 py-3 text-sm sm:px-6">
        {WORDS.list.offline}
      </p>
      <ol>
        {articles.map((entry) => (
          <li key={entry.code}>
            <ArticleCard card={keptCard(entry, base)} read={read.has(entry.code)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function keptCard(entry: EditionEntry, base: string): CardView {
  return {
    code: entry.code,
    url: `${base}/a/${entry.code}`,
    title: entry.title,
    date: entry.date ?? WORDS.article.noDate,
    column: entry.column,
    badges: entry.badges ?? [],
    validUntil: entry.validUntil,
  };
}
