import type { ArticleView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

const SUMMARY = 'tap w-full cursor-pointer justify-center rounded-lg border border-line bg-page px-4';

/** 二维码 and 海报, one at a time: WeChat reads a code by a long press only where no other is on the screen. */
export function SharePictures({ article }: { article: ArticleView }) {
  const words = WORDS.share;
  return (
    <>
      <details name="share-picture" open>
        <summary className={SUMMARY}>{words.qr}</summary>
        <figure className="mt-2 text-center">
          <img
            src={`${article.path}/qr.svg`}
            alt={words.qrAlt(article.title)}
            width="160"
            height="160"
            loading="lazy"
            className="mx-auto size-40 rounded-lg bg-white"
          />
          <figcaption className="mt-2 text-sm">
            {words.qrCaption}
            <span className="block text-muted">{words.saveQr}</span>
          </figcaption>
        </figure>
      </details>
      <details name="share-picture">
        <summary className={SUMMARY}>{words.poster}</summary>
        <figure className="mt-2 text-center">
          <img
            src={`${article.path}/poster.png`}
            alt={words.posterAlt(article.title)}
            width="750"
            height="1334"
            loading="lazy"
            className="mx-auto h-auto w-full max-w-72 rounded-lg bg-white"
          />
          <figcaption className="mt-2 text-sm text-muted">
            {words.savePosterByHand}
            <a
              href={`${article.path}/poster.png`}
              download={`${article.code}.png`}
              className="tap w-full justify-center text-base text-main"
            >
              {words.savePoster}
            </a>
          </figcaption>
        </figure>
      </details>
    </>
  );
}
