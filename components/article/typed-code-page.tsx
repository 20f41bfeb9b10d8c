import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

export interface TypedCodePageProps {
  site: SiteView;
  /** What was typed before, when it led nowhere, and why. */
  typed?: string;
  problem?: string;
}

/** For the paper whose QR code cannot be scanned: the eight signs below it, typed by hand. */
export function TypedCodePage({ site, typed, problem }: TypedCodePageProps) {
  const words = WORDS.typedCode;
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-10">
        <form action={site.typedCode} method="get" className="mx-auto max-w-[34rem]">
          <h1 className="text-2xl font-bold">{words.title}</h1>
          <label htmlFor="code" className="mt-3 block">
            {words.text}
          </label>
          {problem && (
            <p id="code-problem" role="alert" className="mt-4 rounded-md border border-main bg-tint px-4 py-3">
              {problem}
            </p>
          )}
          <div className="mt-4 flex gap-2">
            <input
              id="code"
              name="code"
              defaultValue={typed}
              required
              maxLength={200}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="go"
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? 'code-problem code-hint' : 'code-hint'}
              className="min-h-12 min-w-0 grow rounded-lg border border-muted bg-paper px-3 text-xl tracking-widest"
            />
            <button type="submit" className="min-h-12 shrink-0 rounded-lg bg-fill px-5 text-white">
              {words.open}
            </button>
          </div>
          <p id="code-hint" className="mt-3 text-sm text-muted">
            {words.hint}
          </p>
          <p className="mt-4">
            <a href={site.home} className="tap text-main">
              {WORDS.article.back}
            </a>
          </p>
        </form>
      </main>
      <SiteFooter site={site} />
    </>
  );
}
