'use client';

import { useState } from 'react';
import { forgetReadings } from '@/lib/enhance/reading-log';
import { unmarkRead } from '@/lib/enhance/read-marks';
import type { DownloadOffer } from '@/lib/edition/download-offers';
import { civilTimeAt } from '@/lib/model/civil-time';
import { formatSize } from '@/lib/model/format-size';
import type { KeptArticle } from '@/lib/kept/sizes';
import { WORDS } from '@/lib/site/words';
import { ArticleSection } from './article-section.client';
import { DownloadSection } from './download-section.client';
import { LostNotice } from './lost-notice.client';
import { PictureChoice } from './picture-choice.client';
import { dropDownloaded, forgetOpened, letGoOfSaved } from './remove-kept';
import { SelectionBar } from './selection-bar';
import { StorageSection } from './storage-section.client';
import { useKept } from './use-kept.client';
import { useReadings, useSavedMarks } from './use-stored.client';

const NONE: KeptArticle[] = [];

/** All that this phone keeps, and what can be done with it. */
export function SavedBody({ base, offers }: { base: string; offers: DownloadOffer[] }) {
  const { kept, reload } = useKept();
  const marks = useSavedMarks();
  const readings = useReadings();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const words = WORDS.savedPage;
  if (kept.state === 'loading') return <p className="text-muted">{words.loading}</p>;

  const articles = kept.state === 'ready' ? kept.articles : NONE;
  const copies = new Map(articles.map((article) => [article.code, article]));
  const choose = (code: string, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(code);
      else next.delete(code);
      return next;
    });
  const remove = (work: (codes: string[]) => Promise<void>) => async (codes: string[]) => {
    setChosen((before) => new Set([...before].filter((code) => !codes.includes(code))));
    await work(codes).catch(() => undefined);
    await reload();
  };
  const shared = { base, chosen, onChoose: choose };

  return (
    <>
      {kept.state === 'none' && <p className="mb-4 rounded-md bg-tint px-4 py-3">{words.noCopies}</p>}
      {kept.state === 'ready' && <LostNotice marks={marks} articles={articles} onRestored={reload} />}
      <ArticleSection
        {...shared}
        id="favourites"
        title={words.favourites}
        empty={words.noFavourites}
        items={favourites(marks, articles).map(({ code, title }) => ({
          code,
          title,
          facts: factsOf(copies.get(code), kept.state === 'ready' ? words.notHere : undefined),
        }))}
        onRemove={remove(letGoOfSaved)}
      />
      <ArticleSection
        {...shared}
        id="readings"
        title={words.readings}
        empty={words.noReadings}
        items={readings.map(({ code, title, at, place }) => ({
          code,
          title,
          facts: [civilTimeAt(new Date(at)), place && words.readTo(place.percent)],
        }))}
        onRemove={remove(async (codes) => {
          forgetReadings(codes);
          unmarkRead(codes);
          await forgetOpened(codes);
        })}
      />
      {kept.state === 'ready' && (
        <>
          <DownloadSection offers={offers} onChange={reload} />
          <ArticleSection
            {...shared}
            id="downloaded"
            title={words.downloaded}
            empty={words.noDownloaded}
            items={articles
              .filter(({ holding }) => holding === 'downloaded')
              .map((article) => ({ code: article.code, title: article.title, facts: factsOf(article) }))}
            onRemove={remove(dropDownloaded)}
          />
          <PictureChoice />
          <StorageSection articles={articles} onChange={reload} />
        </>
      )}
      <SelectionBar base={base} codes={[...chosen]} onCancel={() => setChosen(new Set())} />
    </>
  );
}

/** What the reader marked, and copies held by hand whose mark was lost with the phone's memory. */
function favourites(marks: { code: string; title: string }[], articles: KeptArticle[]) {
  const marked = new Set(marks.map(({ code }) => code));
  return [...marks, ...articles.filter(({ code, holding }) => holding === 'saved' && !marked.has(code))];
}

function factsOf(copy: KeptArticle | undefined, absent?: string): (string | undefined)[] {
  return copy ? [copy.date?.slice(0, 10), copy.column, formatSize(copy.bytes)] : [absent];
}
