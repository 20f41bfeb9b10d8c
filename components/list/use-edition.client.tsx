'use client';

import useSWR from 'swr';
import type { Edition } from '@/lib/edition/edition';

async function fetchEdition(url: string): Promise<Edition> {
  const response = await fetch(url);
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) throw new Error(`${url}: no edition`);
  return (await response.json()) as Edition;
}

const TWO_MINUTES = 120_000;

/** The newest articles, asked for again every two minutes and when the reader comes back to the page. */
export function useEdition(base: string): { edition?: Edition } {
  const { data } = useSWR<Edition, Error>(`${base}/edition.json`, fetchEdition, {
    refreshInterval: TWO_MINUTES,
    shouldRetryOnError: false,
  });
  return { edition: data };
}
