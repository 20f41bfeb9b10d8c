import { WORDS } from '@/lib/site/words';

/** Where the page's script shows what changed on the site since this copy was made: lib/enhance/show-changes.ts. */
export function Changes() {
  const words = WORDS.changes;
  return (
    <section
      id="changes"
      hidden
      tabIndex={-1}
      aria-labelledby="changes-title"
      data-removed={words.removed}
      data-added={words.added}
      data-gap={words.gap}
      data-none={words.none}
      data-failed={words.failed}
      className="mb-2 rounded-md border border-line bg-paper px-4 py-3 print:hidden"
    >
      <h2 id="changes-title" className="font-bold">
        {words.title}
      </h2>
      <ol className="changes mt-2" />
    </section>
  );
}
