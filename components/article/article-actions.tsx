import { Icon } from '@/components/ui/icon';
import { ShareButton } from '@/components/share/share-button';
import type { ArticleView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

/** What one does at the end of an article: pass it on, go back, see the original. */
export function ArticleActions({ article, home }: { article: ArticleView; home: string }) {
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line pt-2 print:hidden">
      <ShareButton article={article} />
      <a href={home} className="tap gap-1 text-main">
        <Icon name="back" />
        {WORDS.article.back}
      </a>
      {article.originalUrl && (
        <a href={article.originalUrl} rel="noopener noreferrer" className="tap text-main">
          {WORDS.article.readOriginal}
        </a>
      )}
    </div>
  );
}
