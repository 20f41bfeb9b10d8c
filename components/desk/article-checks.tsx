import type { ReactNode } from 'react';
import type { ArticleChecks, NamedArticle } from '@/lib/desk/check-articles';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { Panel } from './panel';

/** Of each list, so that a broken feed does not make a page without end. */
export const MOST = 20;

export interface ArticleChecksPanelsProps {
  base: string;
  checks: ArticleChecks;
  /** Names of what `site.config.json` lacks. */
  missingSettings: string[];
}

/** What staff should look at in the articles themselves. */
export function ArticleChecksPanels({ base, checks, missingSettings }: ArticleChecksPanelsProps) {
  const words = DESK_WORDS.checks;
  return (
    <>
      <Panel title={words.fresh}>
        <ul>
          {checks.columns.map(({ column, newest, days, stale }) => (
            <li key={column ?? ''} className="flex flex-wrap justify-between gap-x-3 border-t border-line py-2">
              <span>{column ?? words.noColumn}</span>
              <span className={stale ? 'text-main' : 'text-muted'}>
                {[
                  newest ?? words.fields.publishedAt,
                  days === undefined ? undefined : ageText(days),
                  stale && words.stale,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={words.missing}>
        {checks.missing.length === 0 && missingSettings.length === 0 && <p>{words.nothingMissing}</p>}
        {checks.missing.map(({ field, articles }) => (
          <Findings key={field} summary={`${words.fields[field]}：${words.missingCount(articles.length)}`}>
            <ArticleList base={base} articles={articles} />
          </Findings>
        ))}
        {missingSettings.length > 0 && <p className="py-2">{`${words.settings}：${missingSettings.join('、')}`}</p>}
      </Panel>
      <Panel title={words.numbers}>
        <p className="text-sm text-muted">{words.numbersAbout}</p>
        {checks.numbers.length === 0 && <p className="mt-2">{words.noNumbers}</p>}
        <ul>
          {checks.numbers.slice(0, MOST).map(({ code, title, numbers }) => (
            <li key={code} className="border-t border-line py-2">
              <ArticleLink base={base} code={code} title={title} />
              <span className="block">{numbers.map(({ kind, masked }) => `${words[kind]} ${masked}`).join('；')}</span>
            </li>
          ))}
        </ul>
        <Cut shown={checks.numbers} />
      </Panel>
    </>
  );
}

function ageText(days: number): string {
  return days === 0 ? DESK_WORDS.checks.today : DESK_WORDS.checks.days(days);
}

/** A list that is opened when it is wanted. */
export function Findings({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="border-t border-line">
      <summary className="min-h-11 cursor-pointer py-2.5">{summary}</summary>
      {children}
    </details>
  );
}

export function ArticleList({ base, articles }: { base: string; articles: NamedArticle[] }) {
  return (
    <>
      <ul className="pb-2">
        {articles.slice(0, MOST).map((article) => (
          <li key={article.code}>
            <ArticleLink base={base} {...article} />
          </li>
        ))}
      </ul>
      <Cut shown={articles} />
    </>
  );
}

function ArticleLink({ base, code, title }: NamedArticle & { base: string }) {
  return (
    <a href={`${base}/a/${code}`} className="tap text-main">
      {title}
    </a>
  );
}

/** Says that a list was cut. */
export function Cut({ shown }: { shown: unknown[] }) {
  return shown.length > MOST ? <p className="text-sm text-muted">{DESK_WORDS.checks.first(MOST)}</p> : null;
}
