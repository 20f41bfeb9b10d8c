import { WORDS } from '@/lib/site/words';

/** At the edge of the screen, so that no text moves: where the reader was last time, and what became of 收藏. */
export function ReadingBar() {
  const { kept, partly, listed, full, removed, failed } = WORDS.save;
  return (
    <div className="fixed inset-x-0 bottom-0 print:hidden">
      <p
        id="save-state"
        role="status"
        data-kept={kept}
        data-partly={partly}
        data-listed={listed}
        data-full={full}
        data-removed={removed}
        data-failed={failed}
        className="border-t border-line bg-paper px-4 py-3 text-center empty:hidden"
      />
      <section id="continue-reading" hidden aria-label={WORDS.reading.goOn} className="border-t border-line bg-paper">
        <div className="wrap-page flex items-center gap-3 py-1">
          <p className="min-w-0 grow truncate text-sm">
            {WORDS.reading.last}“<span data-place="" />
            …”
          </p>
          <button type="button" data-continue="" className="tap shrink-0 justify-center font-bold text-main">
            {WORDS.reading.goOn}
          </button>
          <button type="button" data-dismiss="" className="tap shrink-0 justify-center text-muted">
            {WORDS.reading.dismiss}
          </button>
        </div>
      </section>
    </div>
  );
}
