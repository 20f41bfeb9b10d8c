'use client';

import { useCallback, useEffect, useState } from 'react';
import { askWorker } from '@/lib/enhance/ask-worker';
import { readDownloads } from '@/lib/kept/downloads';
import { measureDownload, type DownloadNews, type DownloadState } from '@/lib/kept/download-state';

const TIMEOUT = 30_000;
/** A worker that says nothing for so long was ended by the system. */
const SILENCE_MS = 8000;

export type DownloadAct = 'start' | 'pause' | 'remove';

export interface Downloads {
  /** By column. */
  states: ReadonlyMap<string, DownloadState>;
  act(column: string, act: DownloadAct, textOnly?: boolean): Promise<void>;
}

/**
 * Downloads as they are: counted from the phone when the page opens, then as the worker tells. A running one
 * from which nothing is heard is started again; it goes on where it was.
 *
 * @param onEnd called when one has come to an end or was removed
 */
export function useDownloads(onEnd: () => Promise<void>): Downloads {
  const [states, setStates] = useState<ReadonlyMap<string, DownloadState>>(new Map());

  const measure = useCallback(async () => {
    const measured = await Promise.all((await readDownloads()).map(measureDownload));
    setStates(new Map(measured.map((state) => [state.column, state])));
    return measured;
  }, []);

  useEffect(() => {
    const heard = new Map<string, number>();
    const resume = (column: string) => {
      heard.set(column, Date.now());
      void askWorker({ type: 'DOWNLOAD', column, act: 'start' }, 0);
    };
    const hear = ({ data }: MessageEvent<Partial<DownloadNews> | null>) => {
      if (data?.type !== 'DOWNLOAD_STATE' || !data.state) return;
      const { state } = data;
      setStates((before) => new Map(before).set(state.column, state));
      if (state.phase === 'running') heard.set(state.column, Date.now());
      else {
        heard.delete(state.column);
        void onEnd();
      }
    };
    navigator.serviceWorker.addEventListener('message', hear);
    const goOn = () =>
      void measure().then((measured) =>
        measured
          .filter(({ phase }) => phase === 'running' || phase === 'waiting')
          .forEach(({ column }) => resume(column)),
      );
    goOn();
    addEventListener('online', goOn);
    const watch = setInterval(() => {
      for (const [column, time] of heard) if (Date.now() - time > SILENCE_MS) resume(column);
    }, SILENCE_MS / 4);
    return () => {
      navigator.serviceWorker.removeEventListener('message', hear);
      removeEventListener('online', goOn);
      clearInterval(watch);
    };
  }, [measure, onEnd]);

  const act = useCallback(
    async (column: string, what: DownloadAct, textOnly?: boolean) => {
      const answer = askWorker({ type: 'DOWNLOAD', column, act: what, textOnly }, what === 'remove' ? TIMEOUT : 0);
      if (what !== 'remove') return;
      await answer;
      await measure();
      await onEnd();
    },
    [measure, onEnd],
  );
  return { states, act };
}
