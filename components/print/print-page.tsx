import { SiteHeader } from '@/components/site/site-header';
import type { PrintView } from '@/lib/print/print-view';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { BoardSheet } from './board-sheet';
import { LabelSheet } from './label-sheet';
import { PosterSheet } from './poster-sheet';
import { PrintForm } from './print-form';

/** The form, what could not be printed and why, and the sheets: on paper the sheets alone. */
export function PrintPage({ site, action, view }: { site: SiteView; action: string; view: PrintView }) {
  const words = WORDS.print;
  return (
    <>
      <div className="print:hidden">
        <SiteHeader site={site} />
      </div>
      <main id="content">
        <div className="wrap-page py-6 print:hidden">
          <h1 className="text-2xl font-bold">{words.title}</h1>
          <p className="mb-5 mt-2 text-muted">{words.intro}</p>
          <PrintForm action={action} order={view.order} />
          {view.problems.length > 0 && (
            <section role="alert" className="mt-5 rounded-md border border-main bg-tint px-4 py-3">
              <h2 className="font-bold">{words.problemsTitle}</h2>
              <ul className="list-disc pl-6">
                {view.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </section>
          )}
          {view.sheets.length > 0 && <p className="mt-5 font-bold">{words.sheets(view.sheets.length)}</p>}
        </div>
        {view.sheets.map((items, index) => (
          <section key={index} className="sheet-page" aria-label={words.sheet(index + 1, view.sheets.length)}>
            <Sheet view={view} items={items} />
          </section>
        ))}
      </main>
    </>
  );
}

function Sheet({ view, items }: { view: PrintView; items: PrintView['sheets'][number] }) {
  if (view.layout === 'board') return <BoardSheet view={view} items={items} />;
  if (view.layout !== '1') return <LabelSheet view={view} items={items} />;
  return items.map((item) => <PosterSheet key={item.address} view={view} item={item} />);
}
