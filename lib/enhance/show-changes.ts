import type { TextChange } from '../kept/compare-texts';
import type { Comparison } from '../kept/messages';
import { askWorker } from './ask-worker';

const TIMEOUT = 5000;
const ELEMENTS = { removed: 'del', added: 'ins', same: 'span', gap: 'span' } as const;

/** What the site's new text has other than the page that is shown, below the line that says so. */
export async function showChanges(line: HTMLElement, main: HTMLElement, code: string): Promise<void> {
  const section = document.querySelector<HTMLElement>('#changes');
  const list = section?.querySelector('ol');
  if (!section || !list) return;
  const message = { type: 'COMPARE_ARTICLE', code, html: main.outerHTML } as const;
  const { changes } = (await askWorker<Comparison>(message, TIMEOUT)) ?? {};
  const words: Record<string, string | undefined> = section.dataset;
  if (changes?.length) list.replaceChildren(...changes.map((change) => row(change, words)));
  else list.textContent = (changes ? words.none : words.failed) ?? '';
  section.hidden = false;
  section.focus();
}

/** The word stands before the sentence for everyone: colour and strokes alone are not enough. */
function row({ kind, text }: TextChange, words: Record<string, string | undefined>): HTMLElement {
  const item = document.createElement('li');
  const label = words[kind];
  if (label && kind !== 'gap') item.append(`${label}：`);
  const element = document.createElement(ELEMENTS[kind]);
  element.textContent = kind === 'gap' ? (label ?? '') : text;
  item.append(element);
  return item;
}
