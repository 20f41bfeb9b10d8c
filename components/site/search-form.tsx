import { WORDS } from '@/lib/site/words';

/** A plain form: works without script, and its address can be shared. */
export function SearchForm({ action, text = '' }: { action: string; text?: string }) {
  return (
    <form action={action} method="get" role="search" className="flex gap-2">
      <input
        type="search"
        name="q"
        defaultValue={text}
        required
        maxLength={80}
        enterKeyHint="search"
        aria-label={WORDS.searchPage.title}
        placeholder={WORDS.searchPage.placeholder}
        className="min-h-12 min-w-0 grow rounded-lg border border-muted bg-paper px-3 placeholder:text-muted"
      />
      <button type="submit" className="min-h-12 shrink-0 rounded-lg bg-fill px-5 text-white">
        {WORDS.search}
      </button>
    </form>
  );
}
