import type { CardPage } from '@/lib/list/card-view';
import { searchWords } from '@/lib/model/search-words';
import { WORDS } from '@/lib/site/words';
import { ArticleCard } from './article-card';
import { ListNotice } from './list-notice';

export interface SearchResultsProps {
  text: string;
  found: CardPage;
  action: string;
  home: string;
}

/** What a search found, or what to try when it found nothing. */
export function SearchResults({ text, found, action, home }: SearchResultsProps) {
  const words = WORDS.searchPage;
  if (found.total === 0) {
    return (
      <ListNotice title={words.noneTitle(text)} text={words.noneText}>
        <a href={home} className="tap mt-3 text-main">
          {WORDS.article.back}
        </a>
      </ListNotice>
    );
  }
  const marked = searchWords(text);
  const pageUrl = (page: number) => `${action}?${new URLSearchParams({ q: text, page: String(page) })}`;
  return (
    <section aria-label={words.found(found.total, text)} className="mt-5">
      <p role="status" className="text-muted">
        {words.found(found.total, text)}
      </p>
      <ol className="-mx-4 mt-3 bg-paper sm:mx-0 sm:rounded-lg">
        {found.items.map((card) => (
          <li key={card.code}>
            <ArticleCard card={card} words={marked} />
          </li>
        ))}
      </ol>
      {found.pages > 1 && (
        <nav className="mt-2 flex items-center justify-between gap-4">
          {found.page > 1 ? <PageLink url={pageUrl(found.page - 1)} text={WORDS.list.previousPage} /> : <span />}
          <span className="text-muted">{WORDS.list.page(found.page, found.pages)}</span>
          {found.page < found.pages ? <PageLink url={pageUrl(found.page + 1)} text={WORDS.list.nextPage} /> : <span />}
        </nav>
      )}
    </section>
  );
}

function PageLink({ url, text }: { url: string; text: string }) {
  return (
    <a href={url} className="tap text-main">
      {text}
    </a>
  );
}
