import type { ArticleView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

/** Prints the sanitised body; the only place where feed HTML reaches a page. */
export function ArticleBody({ article }: { article: ArticleView }) {
  return (
    <>
      {article.bodyHtml ? (
        <div id="body" className="prose" dangerouslySetInnerHTML={{ __html: article.bodyHtml }} />
      ) : (
        <p className="py-6 text-muted">{WORDS.article.emptyBody}</p>
      )}
      {!article.bodyHtml && article.originalUrl && (
        <p>
          <a href={article.originalUrl} className="tap text-main">
            {WORDS.article.readOriginal}
          </a>
        </p>
      )}
    </>
  );
}
