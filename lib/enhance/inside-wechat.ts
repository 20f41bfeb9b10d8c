import { isWeChat } from '../wechat/agent';
import { enableCopying } from './copy-buttons';

const KEY = 'reader:wechat-guide';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** What is different inside WeChat: the way to its own menu, files that it does not download, cards for shared pages. */
export function enterWeChat(): void {
  if (!isWeChat(navigator.userAgent) || '__wxjs_environment' in window) return;
  showGuide();
  explainFiles();
  loadScripts(document.documentElement.dataset.wechat?.split(' ') ?? []);
}

/** 点右上角“···”, until the reader has seen it. */
function showGuide(): void {
  const guide = document.querySelector<HTMLElement>('[data-wechat-guide]');
  if (!guide || wasDismissed()) return;
  guide.hidden = false;
  guide.querySelector('button')?.addEventListener('click', () => {
    guide.hidden = true;
    guide.closest('dialog')?.focus();
    try {
      localStorage.setItem(KEY, '1');
    } catch {
      // It comes back on the next page.
    }
  });
}

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Nothing happens in WeChat when a file is tapped: the overlay says where to open it, and goes away at a tap. */
function explainFiles(): void {
  const overlay = document.querySelector<HTMLDialogElement>('#open-elsewhere');
  const copy = overlay?.querySelector<HTMLElement>('[data-copy]');
  if (!overlay || !copy || typeof overlay.showModal !== 'function') return;
  enableCopying(overlay);
  overlay.querySelector('[data-close]')?.addEventListener('click', () => overlay.close());
  for (const link of document.querySelectorAll<HTMLElement>('[data-file]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      copy.dataset.copy = link.dataset.file;
      overlay.showModal();
    });
  }
}

/** WeChat's script and ours that speaks with it, in this order; the page's policy lets them in here alone. */
function loadScripts(addresses: string[]): void {
  if (addresses.length === 0) return;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('reader-wechat', { createScriptURL: (url) => url });
  for (const address of addresses) {
    const script = document.createElement('script');
    script.async = false;
    script.src = (policy?.createScriptURL(address) ?? address) as string;
    document.head.append(script);
  }
}
