import { WORDS } from '@/lib/site/words';

/** WeChat has no way for a page to open its menu: says where it is. The script shows it inside WeChat only. */
export function WeChatGuide() {
  const words = WORDS.share.wechat;
  return (
    <div data-wechat-guide="" hidden className="mb-3 rounded-lg bg-tint px-4 py-3 text-sm">
      <p className="font-bold">{words.menu}</p>
      <p className="mt-1">{words.card}</p>
      <button type="button" className="tap text-main">
        {words.understood}
      </button>
    </div>
  );
}
