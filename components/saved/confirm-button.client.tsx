'use client';

import { useState } from 'react';
import { WORDS } from '@/lib/site/words';

export interface ConfirmButtonProps {
  text: string;
  /** Name for a screen reader where the text alone says too little. */
  label?: string;
  question: string;
  onConfirm(): void;
}

/** A button whose work cannot be undone: it asks in its own place before it does anything. */
export function ConfirmButton({ text, label, question, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button
        type="button"
        aria-label={label}
        onClick={() => setAsking(true)}
        className="tap justify-center text-muted"
      >
        {text}
      </button>
    );
  }
  return (
    <span role="group" aria-label={question} className="flex flex-wrap items-center gap-x-4">
      <span>{question}</span>
      <button
        type="button"
        ref={(button) => button?.focus()}
        className="tap justify-center font-bold text-main"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {WORDS.savedPage.sure}
      </button>
      <button type="button" className="tap justify-center text-muted" onClick={() => setAsking(false)}>
        {WORDS.savedPage.cancel}
      </button>
    </span>
  );
}
