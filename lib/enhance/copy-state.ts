import type { CheckResult } from '../kept/messages';
import { askWorker } from './ask-worker';

const TIMEOUT = 12_000;

/**
 * A page that came from this phone is compared with the site's: it says 与官网一致, or 官网已更新 with a way to
 * load the new text, or 官网已撤下. The text changes only when the reader asks, except that what was taken
 * down is no longer shown.
 */
export function checkCopy(): void {
  const line = document.querySelector<HTMLElement>('#copy-state');
  const main = document.querySelector<HTMLElement>('[data-article]');
  const { article: code, revision } = main?.dataset ?? {};
  if (!line || line.hidden || !main || !code || !revision) return;
  void askWorker<CheckResult>({ type: 'CHECK_ARTICLE', code, revision }, TIMEOUT).then((result) => {
    const state = result?.state ?? 'unknown';
    if (state === 'unknown') return;
    line.dataset.state = state;
    const words: Record<string, string | undefined> = line.dataset;
    line.textContent = `${line.textContent?.replace(/[^，]*$/, '') ?? ''}${words[state] ?? ''}`;
    if (state === 'updated') line.append(reloadButton(words.load ?? ''));
    if (state === 'withdrawn') main.replaceChildren();
  });
}

function reloadButton(text: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tap px-3 text-main';
  button.textContent = text;
  button.addEventListener('click', () => location.reload());
  return button;
}
