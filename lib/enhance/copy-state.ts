import type { CheckResult } from '../kept/messages';
import { askWorker } from './ask-worker';
import { onReturn } from './on-return';
import { showChanges } from './show-changes';

const TIMEOUT = 12_000;

/**
 * A page that came from this phone is compared with the site's: it says 与官网一致, or 官网已更新 with what
 * changed and a way to load the new text, or 官网已撤下. The text changes only when the reader asks, except
 * that what was taken down is no longer shown. A page that is looked at again later is compared once more.
 */
export function checkCopy(): void {
  const line = document.querySelector<HTMLElement>('#copy-state');
  const main = document.querySelector<HTMLElement>('[data-article]');
  const { article: code, revision, text } = main?.dataset ?? {};
  if (!line || !main || !code || !revision) return;
  const check = async () => {
    const result = await askWorker<CheckResult>({ type: 'CHECK_ARTICLE', code, revision, text }, TIMEOUT);
    showState(line, main, code, result?.state ?? 'unknown');
  };
  if (!line.hidden) void check();
  onReturn(() => void check());
}

function showState(line: HTMLElement, main: HTMLElement, code: string, state: CheckResult['state']): void {
  const words: Record<string, string | undefined> = line.dataset;
  const isNews = state === 'updated' || state === 'withdrawn';
  // Nothing new is known of a page that was never marked, or that nobody has compared yet.
  if ((line.hidden && !isNews) || (state === 'unknown' && !words.state)) return;
  line.hidden = false;
  words.state = state;
  const since = /^[^，]*，/.exec(line.textContent ?? '')?.[0] ?? '';
  line.textContent = `${since}${words[state] ?? ''}`;
  if (state === 'updated') {
    line.append(button(words.load ?? '', () => location.reload()));
    const show = button(words.changes ?? '', () => void showChanges(line, main, code).then(() => show.remove()));
    line.append(show);
  }
  if (state === 'withdrawn') {
    // With the text go its code and the ways to pass it on.
    main.parentElement?.remove();
    line.append(button(words.explain ?? '', () => location.reload()));
  }
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'tap px-3 text-main';
  made.textContent = text;
  made.addEventListener('click', act, { once: true });
  return made;
}
