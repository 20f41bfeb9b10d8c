import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { SearchForm } from '@/components/site/search-form';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import type { LinkView } from '@/lib/document/article-view';

/** Says in plain words that there is no such article, or no longer, and offers ways on. */
export function MissingArticle(props: {
  site: SiteView;
  title: string;
  text: string;
  articleTitle?: string;
  note?: string;
  replacement?: LinkView;
}) {
  const { site } = props;
  return (
    <>
      <SiteHeader site={site} />
      <main id="content" className="wrap-page py-10">
        <div className="mx-auto max-w-[34rem]">
          <h1 className="text-2xl font-bold">{props.title}</h1>
          {props.articleTitle && <p className="mt-3 text-lg">《{props.articleTitle}》</p>}
          <p className="mt-3">{props.text}</p>
          {props.note && <p className="mt-2 text-muted">{props.note}</p>}
          {props.replacement && (
            <p className="mt-4">
              <a href={props.replacement.url} className="tap text-main">
                {WORDS.withdrawn.newVersion}：{props.replacement.title}
              </a>
            </p>
          )}
          <div className="mt-6">
            <SearchForm action={site.search} />
          </div>
          <p className="mt-4 flex flex-wrap gap-x-6">
            <a href={site.typedCode} className="tap text-main">
              {WORDS.typedCode.title}
            </a>
            <a href={site.home} className="tap text-main">
              {WORDS.article.back}
            </a>
          </p>
        </div>
      </main>
      <SiteFooter site={site} />
    </>
  );
}
