import { checkCopy } from './copy-state';
import { enableFontSize } from './font-size';
import { markExpired } from './mark-expired';
import { markRead } from './read-marks';
import { registerWorker } from './register-worker';
import { enableSharePanel } from './share-panel';

// The page is whole without this script; each part stands alone, so that one that fails takes none with it.
const parts = [
  () => document.querySelectorAll<HTMLElement>('[data-needs-script]').forEach((part) => (part.hidden = false)),
  enableFontSize,
  enableSharePanel,
  markExpired,
  checkCopy,
  () => {
    const code = document.querySelector<HTMLElement>('[data-article]')?.dataset.article;
    if (code) markRead(code);
  },
  () => registerWorker(document.documentElement.dataset.base ?? ''),
];

for (const part of parts) {
  try {
    part();
  } catch (error) {
    console.error(error);
  }
}
