import type { BannerView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

/** 更正, 失效 or 废止, said in words before the text begins. */
export function StatusBanner({ banner }: { banner: BannerView }) {
  return (
    <div role="note" className="mb-5 rounded-md border border-main bg-tint px-4 py-3">
      <p>
        <strong className="mr-2 text-main">{banner.label}</strong>
        {banner.text}
      </p>
      {banner.replacement && (
        <p>
          <a href={banner.replacement.url} className="tap text-main">
            {WORDS.status.replacedBy}：{banner.replacement.title}
          </a>
        </p>
      )}
    </div>
  );
}
