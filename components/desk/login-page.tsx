import { SiteHeader } from '@/components/site/site-header';
import { DESK_WORDS } from '@/lib/site/desk-words';
import type { SiteView } from '@/lib/site/site-view';

/** @param problem why the last attempt failed */
export function LoginPage({ site, action, problem }: { site: SiteView; action: string; problem?: string }) {
  const words = DESK_WORDS.login;
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-8">
        <h1 className="text-2xl font-bold">{words.title}</h1>
        <form action={action} method="post" className="mt-4 grid max-w-[34rem] gap-2.5">
          <label htmlFor="password">{words.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            required
            autoComplete="current-password"
            aria-describedby={problem ? 'problem' : undefined}
            aria-invalid={problem ? true : undefined}
            className="min-h-12 min-w-0 rounded-lg border border-muted bg-paper px-3"
          />
          {problem && (
            <p id="problem" role="alert" className="text-main">
              {problem}
            </p>
          )}
          <button type="submit" className="min-h-12 rounded-lg bg-fill px-5 text-white">
            {words.enter}
          </button>
        </form>
      </main>
    </>
  );
}
