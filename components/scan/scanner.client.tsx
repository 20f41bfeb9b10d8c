'use client';

import { useCallback, useState, type ChangeEvent } from 'react';
import { createDecoder } from '@/lib/scan/decoder';
import { readScanned, type Scanned } from '@/lib/scan/read-scanned';
import { WORDS } from '@/lib/site/words';
import { ForeignCode } from './foreign-code';
import { useCamera } from './use-camera.client';

type Notice = 'reading' | 'noCode' | 'opening';

/** Camera or photograph → code → article; a foreign code is told and leads nowhere by itself. */
export function Scanner({ host, base }: { host: string; base: string }) {
  const words = WORDS.scan;
  const [foreign, setForeign] = useState<Exclude<Scanned, { kind: 'ours' }>>();
  const [notice, setNotice] = useState<Notice>();

  const onText = useCallback(
    (text: string) => {
      const scanned = readScanned(text, { hosts: [host, location.host], base });
      if (scanned.kind !== 'ours') {
        setForeign(scanned);
        setNotice(undefined);
        return;
      }
      setNotice('opening');
      location.assign(scanned.path);
    },
    [host, base],
  );
  const { video, state, fault, start, stop } = useCamera(onText);

  const begin = () => {
    setForeign(undefined);
    setNotice(undefined);
  };
  const onPhoto = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same photograph may be chosen once more.
    target.value = '';
    if (!file) return;
    stop();
    begin();
    setNotice('reading');
    const text = await readPhoto(file);
    if (text === undefined) setNotice('noCode');
    else onText(text);
  };

  return (
    <>
      <div className="relative mx-auto mt-5 aspect-square w-full max-w-[26rem] overflow-hidden rounded-lg bg-[#1c1a19]">
        <video ref={video} playsInline muted aria-label={words.view} className="size-full object-cover" />
        {state === 'on' ? (
          <span aria-hidden="true" className="absolute inset-[14%] rounded-lg border-4 border-white" />
        ) : (
          <p className="absolute inset-0 flex items-center justify-center p-6 text-center text-white">
            {state === 'starting' ? words.starting : words.hint}
          </p>
        )}
      </div>
      <p role="status" className="mt-3 min-h-6 text-center">
        {state === 'on' ? words.aim : notice && words.notices[notice]}
      </p>
      {fault && (
        <p role="alert" className="mx-auto mt-2 max-w-[30rem] rounded-md border border-main bg-tint px-4 py-3">
          {words.faults[fault]}
        </p>
      )}
      {foreign && <ForeignCode scanned={foreign} leave={`${base}/leave`} />}
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        <button
          type="button"
          onClick={() => {
            begin();
            if (state === 'off') start();
            else stop();
          }}
          className="tap justify-center rounded-lg bg-fill px-6 text-white"
        >
          {state === 'off' ? words.open : words.close}
        </button>
        <label className="tap relative cursor-pointer justify-center rounded-lg border border-line bg-paper px-6 focus-within:outline-3 focus-within:outline-main">
          {words.photo}
          <input
            type="file"
            accept="image/*"
            onChange={(event) => void onPhoto(event)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </label>
      </div>
      <p className="mt-4 text-center">
        {words.failing}
        <a href={`${base}/c`} className="tap -my-2 justify-center px-1">
          {WORDS.typedCode.link}
        </a>
      </p>
    </>
  );
}

async function readPhoto(file: File): Promise<string | undefined> {
  try {
    const [source, decode] = await Promise.all([createImageBitmap(file), createDecoder()]);
    return await decode({ source, width: source.width, height: source.height });
  } catch {
    return undefined;
  }
}
