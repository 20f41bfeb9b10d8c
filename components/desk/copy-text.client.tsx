'use client';

import { useRef, useState } from 'react';
import { copyText } from '@/lib/enhance/copy-text';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { FIELD, MAIN_BUTTON } from './controls';

/** A text to be copied; without script, or where copying is refused, it can be selected by hand. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState('');
  const words = DESK_WORDS.articles;

  async function copy() {
    const copied = await copyText(text);
    setState(copied ? words.copied : words.copyByHand);
    if (!copied) field.current?.select();
  }

  return (
    <>
      <textarea ref={field} readOnly aria-label={label} rows={8} value={text} className={`${FIELD} py-2`} />
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <button type="button" onClick={copy} className={MAIN_BUTTON}>
          {words.copy}
        </button>
        <span role="status">{state}</span>
      </p>
    </>
  );
}
