import { enableCopying } from './copy-buttons';

/** Opens the share panel from the share links and gives its buttons their work. */
export function enableSharePanel(): void {
  const panel = document.querySelector<HTMLDialogElement>('#share-panel');
  if (!panel || typeof panel.showModal !== 'function') return;

  for (const link of document.querySelectorAll('[data-share]')) {
    link.setAttribute('role', 'button');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      panel.showModal();
    });
  }
  panel.querySelector('[data-close-share]')?.addEventListener('click', () => panel.close());
  // A tap on the backdrop hits the dialog itself, one inside hits a child.
  panel.addEventListener('click', (event) => event.target === panel && panel.close());
  enableCopying(panel);
  showOnePicture(panel);
  enableNativeShare(panel);
}

/** One picture at a time, also where browsers do not see to it by the shared name. */
function showOnePicture(panel: HTMLElement): void {
  const pictures = [...panel.querySelectorAll('details')];
  for (const picture of pictures) {
    picture.addEventListener('toggle', () => {
      if (picture.open) for (const other of pictures) other.open &&= other === picture;
    });
  }
}

function enableNativeShare(panel: HTMLElement): void {
  const button = panel.querySelector<HTMLButtonElement>('[data-native-share]');
  const { address, title } = panel.querySelector<HTMLElement>('[data-address]')?.dataset ?? {};
  if (!button || !address || typeof navigator.share !== 'function') return;
  button.hidden = false;
  let sharing = false;
  button.addEventListener('click', async () => {
    // A second call while the system's sheet is open throws.
    if (sharing) return;
    sharing = true;
    try {
      await navigator.share({ title, url: address });
      panel.closest('dialog')?.close();
    } catch {
      // Cancelled, or refused by the system: the other ways stand right below.
    } finally {
      sharing = false;
    }
  });
}
