import { CopyState } from '@/components/offline/copy-state';
import { ScanLink } from '@/components/scan/scan-link.client';
import { QrCard } from '@/components/share/qr-card';
import { Breadcrumb } from '@/components/site/breadcrumb';
import type { CardPage } from '@/lib/list/card-view';
import type { ListAddress } from '@/lib/list/list-query';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import type { ColumnCount } from '@/lib/store/store';
import { ColumnTabs } from './column-tabs';
import { ListBody } from './list-body.client';
import { ListNotice } from './list-notice';
import { NewArticlesBar } from './new-articles-bar.client';

export interface ListPageProps {
  site: SiteView;
  base: string;
  query: ListAddress;
  columns: ColumnCount[];
  first: CardPage;
  /** The feeds have not been read for the first time. */
  waiting: boolean;
  /** Codes of the newest articles when the page was made. */
  newest: string[];
}

/** The column: tabs, the quiet bar for new articles, the list. */
export function ListPage({ site, base, query, columns, first, waiting, newest }: ListPageProps) {
  const below = query.column
    ? [{ title: query.column, url: `${site.home}?column=${encodeURIComponent(query.column)}` }]
    : [];
  return (
    <div className="wrap-page">
      <div className="flex items-center justify-between gap-3">
        <Breadcrumb site={site} below={below} />
        <ScanLink address={`${base}/scan`} />
      </div>
      <CopyState />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_13rem] lg:items-start lg:gap-8">
        <main id="content" className="-mx-4 bg-paper sm:mx-0 sm:rounded-lg">
          <h1 className="sr-only">{query.column ?? site.columnName}</h1>
          <ColumnTabs home={site.home} columns={columns} current={query.column} />
          {query.tag && <TagLine tag={query.tag} home={site.home} />}
          <NewArticlesBar base={base} known={newest} />
          {first.items.length > 0 ? (
            <ListBody base={base} query={query} first={first} />
          ) : (
            <EmptyList query={query} home={site.home} waiting={waiting} />
          )}
          {first.items.length > 0 && (
            <p className="px-4 pb-3 text-center">
              <a href={downloadPage(site.saved, query.column)} className="tap text-main">
                {WORDS.download.link}
              </a>
            </p>
          )}
        </main>
        <aside aria-label={WORDS.share.qrCaption} className="hidden lg:sticky lg:top-4 lg:block">
          <QrCard src={`${base}/qr.svg`} title={site.columnName} address={site.address} />
          {site.columnDescription && <p className="mt-4 text-sm text-muted">{site.columnDescription}</p>}
        </aside>
      </div>
    </div>
  );
}

function downloadPage(saved: string, column?: string): string {
  return `${saved}${column ? `?column=${encodeURIComponent(column)}` : ''}#download`;
}

function TagLine({ tag, home }: { tag: string; home: string }) {
  return (
    <p className="flex flex-wrap items-center justify-between border-b border-line px-4 sm:px-6">
      <span>{WORDS.list.tagged(tag)}</span>
      <a href={home} className="tap text-main">
        {WORDS.list.clearTag}
      </a>
    </p>
  );
}

function EmptyList({ query, home, waiting }: { query: ListAddress; home: string; waiting: boolean }) {
  const words = WORDS.list;
  if (waiting) return <ListNotice title={words.waitingTitle} text={words.waitingText} />;
  if (!query.column && !query.tag && query.page === 1)
    return <ListNotice title={words.emptyTitle} text={words.emptyText} />;
  return (
    <ListNotice title={words.emptyTitle} text={words.emptyColumnText}>
      <a href={home} className="tap mt-3 text-main">
        {words.clearTag}
      </a>
    </ListNotice>
  );
}
