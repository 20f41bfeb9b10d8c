'use client';

import { useState } from 'react';
import { askPersistence } from '@/lib/enhance/ask-persistence';
import { isScarce } from '@/lib/enhance/picture-setting';
import type { DownloadOffer } from '@/lib/edition/download-offers';
import { formatSize } from '@/lib/model/format-size';
import { WORDS } from '@/lib/site/words';
import { ConfirmButton } from './confirm-button.client';
import { DownloadProgress } from './download-progress';
import { Section } from './section';
import { useDownloads, type DownloadAct } from './use-downloads.client';
import type { DownloadState } from '@/lib/kept/download-state';

const words = WORDS.download;

/** 下载专栏: one column or everything, with one tap. */
export function DownloadSection({ offers, onChange }: { offers: DownloadOffer[]; onChange(): Promise<void> }) {
  const { states, act } = useDownloads(onChange);
  const asked = new URLSearchParams(location.search).get('column');
  const ordered = [...offers].sort((a, b) => Number(b.column === asked) - Number(a.column === asked));
  return (
    <Section id="download" title={words.title}>
      <p className="pb-2 text-muted">{words.intro}</p>
      <ul>
        {ordered.map((offer) => (
          <DownloadRow
            key={offer.column}
            offer={offer}
            state={states.get(offer.column)}
            act={(what, textOnly) => void act(offer.column, what, textOnly)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface DownloadRowProps {
  offer: DownloadOffer;
  state?: DownloadState;
  act(what: DownloadAct, textOnly?: boolean): void;
}

function DownloadRow({ offer, state, act }: DownloadRowProps) {
  const [asking, setAsking] = useState(false);
  const name = offer.column || words.all;
  const size = offer.bytes === undefined ? undefined : formatSize(offer.bytes);
  function start(textOnly?: boolean) {
    setAsking(false);
    askPersistence();
    act('start', textOnly);
  }
  return (
    <li className="border-t border-line py-1" data-download={offer.column}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p>
          <span className="block font-semibold">{name}</span>
          <span className="block text-sm text-muted">{words.size(offer.count, size)}</span>
        </p>
        {state ? (
          <DownloadTools name={name} state={state} act={act} />
        ) : (
          !asking && (
            <ToolButton
              text={words.start}
              label={words.startOf(name)}
              onClick={() => (isScarce() ? setAsking(true) : start())}
            />
          )
        )}
      </div>
      {asking && (
        <div role="group" aria-label={words.startOf(name)} className="rounded-md bg-tint px-4 py-3">
          <p>{words.scarce(size)}</p>
          <p className="flex flex-wrap gap-x-4">
            <ToolButton text={words.textOnly} onClick={() => start(true)} />
            <ToolButton text={words.everything} onClick={() => start(false)} />
            <ToolButton text={words.later} onClick={() => setAsking(false)} />
          </p>
        </div>
      )}
      {state && <DownloadProgress name={name} state={state} />}
    </li>
  );
}

/** What can be done with a download in its present state. */
function DownloadTools({ name, state, act }: { name: string; state: DownloadState; act: DownloadRowProps['act'] }) {
  const { phase, failed, bytes } = state;
  const isWhole = phase === 'done' && bytes.done === bytes.total;
  const goOn = phase !== 'done' ? words.goOn : failed.length > 0 ? words.retry : words.update;
  if (phase === 'running')
    return <ToolButton text={words.pause} label={`${words.pause}：${name}`} onClick={() => act('pause')} />;
  return (
    <p className="flex flex-wrap items-center justify-end gap-x-2">
      {!isWhole && <ToolButton text={goOn} label={`${goOn}：${name}`} onClick={() => act('start')} />}
      <ConfirmButton
        text={words.remove}
        label={`${words.remove}：${name}`}
        question={words.sureRemove}
        onConfirm={() => act('remove')}
      />
    </p>
  );
}

function ToolButton({ text, label, onClick }: { text: string; label?: string; onClick(): void }) {
  return (
    <button type="button" aria-label={label} onClick={onClick} className="tap shrink-0 justify-center px-2 text-main">
      {text}
    </button>
  );
}
