import { WORDS } from '@/lib/site/words';
import { CopyResult } from './copy-result';

/** 在浏览器打开: shown instead of a file that WeChat would not download. The script opens it and sets the address. */
export function OpenElsewhere() {
  const words = WORDS.share.wechat;
  return (
    <dialog id="open-elsewhere" className="sheet print:hidden" aria-labelledby="open-elsewhere-title">
      <div className="grid gap-2.5 px-5 pb-6 pt-4">
        <h2 id="open-elsewhere-title" className="text-lg font-bold">
          {words.filesTitle}
        </h2>
        <p>{words.files}</p>
        <button type="button" data-copy="" className="tap w-full justify-center rounded-lg bg-fill px-4 text-white">
          {words.copyFile}
        </button>
        <CopyResult />
        <button type="button" data-close="" className="tap w-full justify-center rounded-lg border border-line px-4">
          {WORDS.share.close}
        </button>
      </div>
    </dialog>
  );
}
