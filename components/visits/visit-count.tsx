import { WORDS } from '@/lib/site/words';

/**
 * The place of a number that the script fills in when it knows it. Wide enough for eight digits, so that
 * nothing moves; hydration must leave alone what stands there by then.
 */
export function VisitCount({ of }: { of: 'site' | 'article' }) {
  return (
    <span data-visits={of} suppressHydrationWarning className="inline-block min-w-[6em] tabular-nums">
      {WORDS.visits.unknown}
    </span>
  );
}
