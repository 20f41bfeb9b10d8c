import { cleanAddress } from './clean-address';
import { checkCopy } from './copy-state';
import { continueReading } from './continue-reading';
import { countVisit, showVisits } from './count-visit';
import { enableFontSize } from './font-size';
import { enableGoingBack } from './go-back';
import { enterWeChat } from './inside-wechat';
import { markExpired } from './mark-expired';
import { markRead } from './read-marks';
import { registerWorker } from './register-worker';
import { enableSaving } from './save-button';
import { enableSharePanel } from './share-panel';

const base = document.documentElement.dataset.base ?? '';
const code = document.querySelector<HTMLElement>('[data-article]')?.dataset.article;

// The page is whole without this script; each part stands alone, so that one that fails takes none with it.
const parts = [
  () => document.querySelectorAll<HTMLElement>('[data-needs-script]').forEach((part) => (part.hidden = false)),
  enableFontSize,
  enableSharePanel,
  enterWeChat,
  markExpired,
  checkCopy,
  () => enableGoingBack(base),
  () => code && markRead(code),
  () => code && enableSaving(code),
  () => code && continueReading(code),
  () => (code ? countVisit(base, code) : showVisits(base)),
  () => code && cleanAddress(base, code),
  () => registerWorker(base),
];

for (const part of parts) {
  try {
    part();
  } catch (error) {
    console.error(error);
  }
}
