import { Icon } from '@/components/ui/icon';
import type { ArticleView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';
import { CopyResult } from './copy-result';
import { SharePictures } from './share-pictures';
import { WeChatGuide } from './wechat-guide';

const BUTTON = 'tap w-full justify-center rounded-lg border border-line bg-page px-4';

/** The share panel: hands out the canonical address and nothing else. The script opens it. */
export function SharePanel({ article }: { article: ArticleView }) {
  const words = WORDS.share;
  return (
    <dialog id="share-panel" className="sheet print:hidden" aria-labelledby="share-title">
      <div className="px-5 pb-6 pt-3">
        <div className="flex items-center justify-between">
          <h2 id="share-title" className="text-lg font-bold">
            {words.title}
          </h2>
          <button type="button" data-close-share="" aria-label={words.close} className="tap -mr-2 justify-center">
            <Icon name="close" />
          </button>
        </div>
        <p className="mb-3 text-sm text-muted">{article.title}</p>
        <WeChatGuide />
        <div className="grid gap-2.5" data-address={article.address} data-title={article.title}>
          <button
            type="button"
            data-native-share=""
            hidden
            className="tap w-full justify-center rounded-lg bg-fill px-4 text-white"
          >
            {words.native}
          </button>
          <button type="button" data-copy={article.address} className={BUTTON}>
            {words.copyLink}
          </button>
          <button type="button" data-copy={article.sharedText} className={BUTTON}>
            {words.copyText}
          </button>
          <a href={article.packPath} className={BUTTON}>
            {WORDS.pack.save}
          </a>
        </div>
        <CopyResult />
        <div className="grid gap-2.5">
          <SharePictures article={article} />
        </div>
        <p className="mt-3 break-all text-center text-xs text-muted">{article.address}</p>
      </div>
    </dialog>
  );
}
