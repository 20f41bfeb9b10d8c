import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import type { LeavingView } from '@/lib/leave/leaving-view';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

/** Names the host that a link leads to, large and as the browser reads it; goes nowhere by itself. */
export function LeavingPage({ site, leaving }: { site: SiteView; leaving: LeavingView }) {
  const words = WORDS.leave;
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-10">
        <div className="mx-auto max-w-[34rem]">
          <h1 className="text-xl font-bold">{leaving.question}</h1>
          <dl className="mt-6">
            <dt className="text-sm text-muted">{words.host}</dt>
            <dd className="text-[1.75rem] font-bold leading-tight" data-leaving-host="">
              <bdi dir="ltr">{leaving.host}</bdi>
            </dd>
            {leaving.asciiHost && (
              <>
                <dt className="mt-3 text-sm text-muted">{words.asciiHost}</dt>
                <dd className="text-lg font-bold" data-leaving-ascii-host="">
                  {leaving.asciiHost}
                </dd>
              </>
            )}
          </dl>
          {leaving.warnings.map((warning) => (
            <p key={warning} role="note" className="mt-4 rounded-md border border-main bg-tint px-4 py-3">
              {warning}
            </p>
          ))}
          <p className="mt-4 text-sm text-muted">
            {words.address}
            <span className="block break-all">{leaving.url}</span>
          </p>
          <div className="mt-6 flex flex-wrap gap-3">
            <a
              href={leaving.url}
              rel="noopener noreferrer"
              referrerPolicy="no-referrer"
              className="tap min-h-12 justify-center rounded-lg border border-line bg-paper px-6"
            >
              {words.goOn}
            </a>
            <a
              href={leaving.back}
              data-go-back=""
              className="tap min-h-12 justify-center rounded-lg bg-fill px-8 text-white"
            >
              {words.giveUp}
            </a>
          </div>
        </div>
      </main>
      <SiteFooter site={site} />
    </>
  );
}
