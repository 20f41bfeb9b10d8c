import { topBlock } from './text-place';

const KEY = 'reader:font-size';
const DEFAULT = 'medium';

/** 字体 小 中 大: remembered on the phone; the paragraph at the top of the screen stays where it is. */
export function enableFontSize(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-font-size]')];
  const show = () => {
    const size = document.documentElement.dataset.size ?? DEFAULT;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.fontSize === size));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      keepPlace(() => choose(button.dataset.fontSize ?? DEFAULT));
      show();
    });
  }
  show();
}

function choose(size: string): void {
  const root = document.documentElement;
  if (size === DEFAULT) delete root.dataset.size;
  else root.dataset.size = size;
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // The choice holds for this page only.
  }
}

/** Runs a change of layout and scrolls so that the first visible block does not move. */
function keepPlace(change: () => void): void {
  const anchor = topBlock();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor && before < 0) scrollBy(0, anchor.getBoundingClientRect().top - before);
}
