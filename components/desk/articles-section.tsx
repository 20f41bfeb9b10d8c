import type { CardPage, CardView } from '@/lib/list/card-view';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { WORDS } from '@/lib/site/words';
import { BUTTON, FIELD, MAIN_BUTTON } from './controls';
import { CopyText } from './copy-text.client';
import { Panel } from './panel';

export interface ArticlesSectionProps {
  base: string;
  search: string;
  found: CardPage;
  chosen: string[];
  /** To be sent to a group; `''` when there is nothing to send. */
  text?: string;
}

/** Articles to choose from, and the text made of those that were chosen. Every step is a form without script. */
export function ArticlesSection({ base, search, found, chosen, text }: ArticlesSectionProps) {
  const words = DESK_WORDS.articles;
  const here = `${base}/desk/articles`;
  const pageUrl = (page: number) => `${here}?${new URLSearchParams({ q: search, page: String(page) })}`;
  return (
    <div className="mt-4 grid gap-4">
      {text !== undefined && (
        <Panel title={words.text}>
          {text === '' ? <p>{words.noneThisWeek}</p> : <CopyText key={text} label={words.text} text={text} />}
          <p className="mt-2 text-sm text-muted">{words.scanned}</p>
        </Panel>
      )}
      <form action={here} role="search" className="flex flex-wrap gap-2">
        <input
          type="search"
          name="q"
          defaultValue={search}
          maxLength={80}
          aria-label={words.search}
          placeholder={words.placeholder}
          className={`${FIELD} max-w-[34rem]`}
        />
        <button type="submit" className={MAIN_BUTTON}>
          {WORDS.search}
        </button>
        <a href={`${here}?digest=week`} className={BUTTON}>
          {words.digest}
        </a>
      </form>
      {found.items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form action={here}>
          <input type="hidden" name="q" value={search} />
          <input type="hidden" name="page" value={found.page} />
          <ul className="rounded-lg bg-paper px-4">
            {found.items.map((card) => (
              <ArticleChoice key={card.code} base={base} card={card} isChosen={chosen.includes(card.code)} />
            ))}
          </ul>
          <p className="sticky bottom-0 flex flex-wrap gap-2 bg-page py-3">
            <button type="submit" className={MAIN_BUTTON}>
              {words.makeText}
            </button>
            <button type="submit" formAction={`${base}/desk/codes`} className={BUTTON}>
              {words.makeCodes}
            </button>
          </p>
        </form>
      )}
      {found.pages > 1 && (
        <nav aria-label={WORDS.list.page(found.page, found.pages)} className="flex items-center justify-between gap-4">
          {found.page > 1 ? <PageLink url={pageUrl(found.page - 1)} text={WORDS.list.previousPage} /> : <span />}
          <span className="text-muted">{WORDS.list.page(found.page, found.pages)}</span>
          {found.page < found.pages ? <PageLink url={pageUrl(found.page + 1)} text={WORDS.list.nextPage} /> : <span />}
        </nav>
      )}
    </div>
  );
}

function ArticleChoice({ base, card, isChosen }: { base: string; card: CardView; isChosen: boolean }) {
  const words = DESK_WORDS.articles;
  return (
    <li className="flex gap-3 border-b border-line py-2 last:border-0">
      <label className="tap shrink-0 justify-center">
        <input type="checkbox" name="code" value={card.code} defaultChecked={isChosen} className="size-5" />
        <span className="sr-only">{words.choose(card.title)}</span>
      </label>
      <div className="min-w-0 grow">
        <a href={card.url} className="tap font-semibold hover:text-main">
          {card.title}
        </a>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <span>{card.date}</span>
          {card.column && <span>{card.column}</span>}
          <span>{card.code}</span>
          <a href={`${base}/desk/preview?code=${card.code}`} className="tap text-main">
            {words.preview}
          </a>
        </p>
      </div>
    </li>
  );
}

function PageLink({ url, text }: { url: string; text: string }) {
  return (
    <a href={url} className="tap text-main">
      {text}
    </a>
  );
}
