import { copyText } from './copy-text';

/** Gives `[data-copy]` buttons their work: the text on the clipboard, else shown and selected to copy by hand. */
export function enableCopying(panel: HTMLElement): void {
  const state = panel.querySelector<HTMLElement>('[data-copy-state]');
  const field = panel.querySelector<HTMLTextAreaElement>('[data-copy-text]');
  for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const text = button.dataset.copy ?? '';
      const copied = await copyText(text);
      if (state) state.textContent = (copied ? state.dataset.copied : state.dataset.copyByHand) ?? '';
      if (!field) return;
      field.hidden = copied;
      field.value = text;
      if (copied) return;
      field.focus();
      field.setSelectionRange(0, text.length);
    });
  }
}
