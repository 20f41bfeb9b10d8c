'use client';

import { useEffect, useState } from 'react';
import { askWorker } from '@/lib/enhance/ask-worker';
import { forgetHolding, HOLDINGS, type Holding } from '@/lib/kept/documents';
import { readDownloads } from '@/lib/kept/downloads';
import { forgetUnusedMedia } from '@/lib/kept/media';
import { sumsOf, type KeptArticle } from '@/lib/kept/sizes';
import { formatSize } from '@/lib/model/format-size';
import { WORDS } from '@/lib/site/words';
import { ConfirmButton } from './confirm-button.client';
import { letGoOfSaved } from './remove-kept';
import { Section } from './section';

const TIMEOUT = 30_000;

/** What takes how much room, and a way to give it back. */
export function StorageSection({ articles, onChange }: { articles: KeptArticle[]; onChange(): Promise<void> }) {
  const words = WORDS.savedPage;
  const sums = sumsOf(articles);
  const usage = useUsage(articles);
  async function clear(holding: Holding) {
    const codes = articles.filter((article) => article.holding === holding).map(({ code }) => code);
    await clearHolding(holding, codes).catch(() => undefined);
    await onChange();
  }
  return (
    <Section id="storage" title={words.storage}>
      <dl>
        {HOLDINGS.map((holding) => (
          <div key={holding} className="flex flex-wrap items-center gap-x-4 border-t border-line">
            <dt className="grow py-2">{words.kinds[holding]}</dt>
            <dd className="text-muted">{words.sum(sums[holding].count, formatSize(sums[holding].bytes))}</dd>
            <dd className="min-h-11">
              {sums[holding].count > 0 && (
                <ConfirmButton
                  text={words.clear}
                  label={words.clearKind(words.kinds[holding])}
                  question={words.sureAll(sums[holding].count)}
                  onConfirm={() => void clear(holding)}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {usage !== undefined && <p className="border-t border-line py-2 font-bold">{words.total(formatSize(usage))}</p>}
      <p className="text-sm text-muted">{words.clearNote}</p>
    </Section>
  );
}

async function clearHolding(holding: Holding, codes: string[]): Promise<void> {
  if (holding === 'saved') return letGoOfSaved(codes);
  if (holding === 'downloaded') {
    for (const { column } of await readDownloads())
      await askWorker({ type: 'DOWNLOAD', column, act: 'remove' }, TIMEOUT);
    return;
  }
  await forgetHolding(holding);
  await forgetUnusedMedia();
}

/** Bytes that the browser counts for this site; asked for again when what is kept changes. */
function useUsage(articles: KeptArticle[]): number | undefined {
  const [usage, setUsage] = useState<number>();
  useEffect(() => {
    const { storage } = navigator as { storage?: StorageManager };
    void storage?.estimate?.().then((estimate) => setUsage(estimate.usage));
  }, [articles]);
  return usage;
}
