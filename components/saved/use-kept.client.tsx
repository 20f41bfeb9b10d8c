'use client';

import { useCallback, useEffect, useState } from 'react';
import { listKept, type KeptArticle } from '@/lib/kept/sizes';

/** `loading`, then what lies on this phone; `undefined` where the browser keeps nothing. */
export type Kept = { state: 'loading' } | { state: 'none' } | { state: 'ready'; articles: KeptArticle[] };

/** Copies are of use only with a worker that answers with them. */
export const keepsCopies = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

export function useKept(): { kept: Kept; reload(): Promise<void> } {
  const [kept, setKept] = useState<Kept>({ state: 'loading' });
  const reload = useCallback(async () => {
    try {
      setKept(keepsCopies() ? { state: 'ready', articles: await listKept() } : { state: 'none' });
    } catch {
      setKept({ state: 'none' });
    }
  }, []);
  useEffect(() => {
    const look = () => void reload();
    look();
    // Also after an article was opened from here, and when the system brings the page back.
    for (const event of ['pageshow', 'focus']) addEventListener(event, look);
    return () => {
      for (const event of ['pageshow', 'focus']) removeEventListener(event, look);
    };
  }, [reload]);
  return { kept, reload };
}
