import type { ReactNode } from 'react';
import { VisitCount } from '@/components/visits/visit-count';
import type { ArticleView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';
import { FontSizeControl } from './font-size-control';
import { SaveButton } from './save-button';
import { ShareButton } from '@/components/share/share-button';

/** Title, date, 来源 and 发布机构 (four different things, never derived from one another), and the tools. */
export function ArticleHeader({ article }: { article: ArticleView }) {
  const words = WORDS.article;
  return (
    <header>
      <h1 className="text-[1.625rem] font-bold leading-snug sm:text-[2rem]">{article.title}</h1>
      <dl className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <Fact name={words.published}>
          {article.publishedTag ? (
            <time dateTime={article.publishedTag.replace(' ', 'T')}>{article.published}</time>
          ) : (
            article.published
          )}
        </Fact>
        {article.source && <Fact name={words.source}>{article.source}</Fact>}
        {article.publisher && (
          <Fact name={words.publisher}>
            {article.publisher.url ? (
              <a href={article.publisher.url} className="tap -my-3 underline-offset-4 hover:underline">
                {article.publisher.title}
              </a>
            ) : (
              article.publisher.title
            )}
          </Fact>
        )}
        {article.facts.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={WORDS.visits.article} onScreenOnly>
          <VisitCount of="article" />
        </Fact>
      </dl>
      <div className="mb-5 mt-2 flex flex-wrap items-center justify-between border-b border-line pb-1 print:hidden">
        <FontSizeControl />
        <div className="flex items-center gap-3">
          <SaveButton />
          <ShareButton article={article} />
        </div>
      </div>
    </header>
  );
}

function Fact({ name, onScreenOnly, children }: { name: string; onScreenOnly?: boolean; children: ReactNode }) {
  return (
    <div className={onScreenOnly ? 'flex print:hidden' : 'flex'}>
      <dt className="shrink-0 after:content-['：']">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
