import { WORDS } from '@/lib/site/words';

/**
 * Says that the page is a copy from this phone. Hidden in what the server sends; the worker shows it and
 * adds the time when it answers with a copy, which hydration must leave alone.
 */
export function CopyState() {
  return (
    <p
      id="copy-state"
      hidden
      suppressHydrationWarning
      role="status"
      data-same={WORDS.offline.same}
      data-updated={WORDS.offline.updated}
      data-withdrawn={WORDS.offline.withdrawn}
      data-unknown={WORDS.offline.unchecked}
      data-load={WORDS.offline.load}
      data-explain={WORDS.offline.explain}
      data-changes={WORDS.changes.show}
      className="mb-2 rounded-md bg-tint px-4 py-3 text-sm"
    >
      {WORDS.offline.copy}
    </p>
  );
}
