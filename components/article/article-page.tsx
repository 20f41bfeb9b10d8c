import { Breadcrumb } from '@/components/site/breadcrumb';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { Changes } from '@/components/offline/changes';
import { CopyState } from '@/components/offline/copy-state';
import { SharePanel } from '@/components/share/share-panel';
import { QrCard } from '@/components/share/qr-card';
import type { ArticleView } from '@/lib/document/article-view';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { ArticleActions } from './article-actions';
import { ArticleBody } from './article-body';
import { ArticleHeader } from './article-header';
import { AttachmentList } from './attachment-list';
import { ReadingBar } from './reading-bar';
import { RelatedArticles } from './related-articles';
import { StatusBanner } from './status-banner';
import { TagList } from './tag-list';

/** One article as a page: everything a reader needs stands in this HTML. */
export function ArticlePage({ site, article, revision }: { site: SiteView; article: ArticleView; revision: string }) {
  return (
    <>
      <SiteHeader site={site} />
      <div className="wrap-page">
        <Breadcrumb site={site} below={article.column ? [article.column] : []} />
        <CopyState />
        <Changes />
        <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_13rem] lg:items-start lg:gap-8">
          <main
            id="content"
            className="-mx-4 bg-paper px-4 pb-8 pt-5 sm:mx-0 sm:rounded-lg sm:px-10 sm:pt-8 print:p-0"
            data-article={article.code}
            data-revision={revision}
            data-text={article.textRevision}
          >
            <article lang={article.language} className="mx-auto max-w-[42rem]">
              <ArticleHeader article={article} />
              {article.banner && <StatusBanner banner={article.banner} />}
              {article.lapses && (
                <div hidden data-valid-until={article.lapses.lastDay}>
                  <StatusBanner banner={article.lapses.banner} />
                </div>
              )}
              <ArticleBody article={article} />
              {article.attachments.length > 0 && <AttachmentList attachments={article.attachments} />}
              {article.tags.length > 0 && <TagList tags={article.tags} />}
              <ArticleActions article={article} home={site.home} />
              {article.related.links.length > 0 && <RelatedArticles related={article.related} />}
            </article>
          </main>
          <aside aria-label={WORDS.share.qrCaption} className="hidden lg:sticky lg:top-4 lg:block print:block">
            <QrCard src={`${article.path}/qr.svg`} title={article.title} address={article.address} />
          </aside>
        </div>
      </div>
      <SharePanel article={article} />
      <ReadingBar />
      <SiteFooter site={site} />
    </>
  );
}
