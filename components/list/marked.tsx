import { Fragment } from 'react';
import { findHits } from '@/lib/list/find-hits';

/** Text with the words that were looked for marked. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return text;
  return findHits(text, words).map(({ text: piece, hit }, index) =>
    hit ? (
      <mark key={index} className="bg-tint font-semibold text-main">
        {piece}
      </mark>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
