import type { SaveResult } from '../kept/messages';
import { askPersistence } from './ask-persistence';
import { askWorker } from './ask-worker';
import { isSaved, markSaved, unmarkSaved } from './saved-list';

const TIMEOUT = 30_000;
const SHOWN_MS = 6000;

/** 收藏: shows at once what the reader wants, then says what became of it. */
export function enableSaving(code: string): void {
  const button = document.querySelector<HTMLElement>('[data-save]');
  const label = button?.querySelector('span');
  const line = document.querySelector<HTMLElement>('#save-state');
  if (!button || !label || !line) return;
  const words: Record<string, string | undefined> = line.dataset;
  const show = (saved: boolean) => {
    button.toggleAttribute('data-on', saved);
    label.textContent = (saved ? button.dataset.saved : button.dataset.save) ?? '';
  };
  const isOn = () => button.hasAttribute('data-on');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text = '') => {
    clearTimeout(timer);
    line.textContent = text;
    timer = setTimeout(() => (line.textContent = ''), SHOWN_MS);
  };

  button.addEventListener('click', async () => {
    const saved = !isOn();
    const remembered = saved ? markSaved(code, document.querySelector('h1')?.textContent ?? '') : unmarkSaved([code]);
    show(saved);
    if (saved) askPersistence();
    // A first visit's worker may take its time; what follows says more.
    if (remembered) say(saved ? words.listed : words.removed);
    const result = await askWorker<SaveResult>({ type: 'SAVE_ARTICLE', code, saved }, TIMEOUT);
    // Tapped once more in the meantime: the later answer counts.
    if (isOn() !== saved) return;
    if (!remembered && !result?.done) show(!saved);
    say(words[outcomeOf(saved, remembered, result)]);
  });
  show(isSaved(code));
}

/** The name of the words for it, see components/article/save-button.tsx. */
function outcomeOf(saved: boolean, remembered: boolean, result: SaveResult | undefined): string {
  if (!saved) return remembered || result?.done ? 'removed' : 'failed';
  if (result?.done) return result.missing ? 'partly' : 'kept';
  if (result?.full) return 'full';
  return remembered ? 'listed' : 'failed';
}
