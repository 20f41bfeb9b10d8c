import { Icon } from '@/components/ui/icon';
import type { ArticleView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

/** Opens the share panel; without the script it leads to the article's QR code. */
export function ShareButton({ article }: { article: ArticleView }) {
  return (
    <a href={`${article.path}/qr.svg`} data-share="" className="tap gap-1 text-main no-underline">
      <Icon name="share" />
      {WORDS.share.open}
    </a>
  );
}
