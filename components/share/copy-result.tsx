import { WORDS } from '@/lib/site/words';

/** Says what became of copying; where it failed, the text itself, to be copied by hand. */
export function CopyResult() {
  const words = WORDS.share;
  return (
    <>
      <p
        role="status"
        data-copy-state=""
        data-copied={words.copied}
        data-copy-by-hand={words.copyByHand}
        className="mt-2 min-h-6 text-center text-sm text-main"
      />
      <textarea
        data-copy-text=""
        readOnly
        hidden
        rows={4}
        aria-label={words.copyByHand}
        className="w-full rounded-lg border border-line bg-page p-2 text-sm"
      />
    </>
  );
}
