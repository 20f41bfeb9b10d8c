import type { SignatureAnswer } from './signature-answer';

/** The few parts of WeChat's script that are used here. */
interface WeChatScript {
  config(options: Record<string, unknown>): void;
  ready(act: () => void): void;
  error(act: () => void): void;
  updateAppMessageShareData?(card: Record<string, string>): void;
  updateTimelineShareData?(card: Record<string, string>): void;
}

/** The old names stand beside the new ones: some versions allow these only together. */
const INTERFACES = [
  'updateAppMessageShareData',
  'updateTimelineShareData',
  'onMenuShareAppMessage',
  'onMenuShareTimeline',
];

/** Tells WeChat what a shared page looks like. Whatever fails, the page is shared as a plain link. */
async function setCard(wx: WeChatScript): Promise<void> {
  const base = document.documentElement.dataset.base ?? '';
  const answer = await fetch(`${base}/api/wechat/signature?url=${encodeURIComponent(signedAddress())}`);
  if (!answer.ok) return;
  const signed = (await answer.json()) as SignatureAnswer;
  wx.ready(() => {
    const { title, desc, link, imgUrl } = cardOfPage();
    wx.updateAppMessageShareData?.({ title, desc, link, imgUrl });
    wx.updateTimelineShareData?.({ title, link, imgUrl });
  });
  wx.error(() => {
    // Not signed for this page, or an old WeChat.
  });
  wx.config({ ...signed, debug: false, jsApiList: INTERFACES });
}

/** iOS compares with the address that the page was opened by, Android with the one in the bar. */
function signedAddress(): string {
  const [opened] = /iPhone|iPad/.test(navigator.userAgent) ? performance.getEntriesByType('navigation') : [];
  return (opened?.name || location.href).split('#', 1)[0] ?? '';
}

/** What other programs read from the page's head; the link is the canonical address. */
function cardOfPage() {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[property="og:${name}"]`)?.content ?? '';
  return { title: meta('title'), desc: meta('description'), link: meta('url'), imgUrl: meta('image') };
}

const { wx } = globalThis as { wx?: WeChatScript };
if (wx) void setCard(wx).catch(() => undefined);
