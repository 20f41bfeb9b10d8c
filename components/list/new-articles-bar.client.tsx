'use client';

import { WORDS } from '@/lib/site/words';
import { useEdition } from './use-edition.client';

/** "有 N 篇新稿件": shown only when there are some; the list changes on the reader's tap, never by itself. */
export function NewArticlesBar({ base, known }: { base: string; known: string[] }) {
  const { edition } = useEdition(base);
  const fresh = countNew(edition?.articles.map(({ code }) => code) ?? [], known);
  return (
    <div role="status">
      {fresh > 0 && (
        <a href={`${base}/`} className="tap w-full justify-center bg-tint font-semibold text-main">
          {WORDS.list.newArticles(fresh)}
        </a>
      )}
    </div>
  );
}

/** Those before the last known one: when an article is taken down, an old one moves in behind it. */
function countNew(codes: string[], known: string[]): number {
  const flags = codes.map((code) => known.includes(code));
  return flags.slice(0, flags.lastIndexOf(true) + 1).filter((isKnown) => !isKnown).length;
}
