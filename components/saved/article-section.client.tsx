'use client';

import { useState } from 'react';
import { WORDS } from '@/lib/site/words';
import { ArticleRow } from './article-row';
import { ConfirmButton } from './confirm-button.client';
import { Section } from './section';

const FIRST = 10;

export interface SavedItem {
  code: string;
  title: string;
  facts: (string | undefined)[];
}

export interface ArticleSectionProps {
  id: string;
  title: string;
  base: string;
  items: SavedItem[];
  /** Said where there are none. */
  empty: string;
  chosen: ReadonlySet<string>;
  onChoose(code: string, chosen: boolean): void;
  onRemove(codes: string[]): void;
}

/** A list of articles with ways to delete one or all; the first ten, the rest on demand. */
export function ArticleSection({ id, title, base, items, empty, chosen, onChoose, onRemove }: ArticleSectionProps) {
  const [all, setAll] = useState(false);
  const words = WORDS.savedPage;
  const shown = all ? items : items.slice(0, FIRST);
  const removeAll = items.length > 1 && (
    <ConfirmButton
      text={words.removeAll}
      label={`${words.removeAll}：${title}`}
      question={words.sureAll(items.length)}
      onConfirm={() => onRemove(items.map(({ code }) => code))}
    />
  );
  return (
    <Section id={id} title={items.length > 0 ? `${title}（${items.length}）` : title} tools={removeAll}>
      {items.length === 0 && <p className="pb-2 text-muted">{empty}</p>}
      <ol>
        {shown.map((item) => (
          <ArticleRow
            key={item.code}
            url={`${base}/a/${item.code}`}
            title={item.title}
            facts={item.facts}
            chosen={chosen.has(item.code)}
            onChoose={(isChosen) => onChoose(item.code, isChosen)}
            onRemove={() => onRemove([item.code])}
          />
        ))}
      </ol>
      {items.length > shown.length && (
        <button
          type="button"
          onClick={() => setAll(true)}
          className="tap w-full justify-center border-t border-line text-main"
        >
          {words.more(items.length - shown.length)}
        </button>
      )}
    </Section>
  );
}
