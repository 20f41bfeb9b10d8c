import { Workbox } from 'workbox-window';
import type { WorkerMessage } from '../kept/messages';
import { askPersistence } from './ask-persistence';
import { carryOn } from './carry-on';
import { leavesOutPictures } from './picture-setting';
import { workerAddress } from './worker-address';

export interface WorkerHandle {
  /** Lets the waiting worker take over; the page reloads once when it has. */
  applyUpdate(): void;
}

/**
 * Registers the worker after the page has loaded and asks it to keep the newest articles. Does nothing
 * where there is no worker (old web views, private windows, plain http).
 *
 * @param onUpdate called when a newer worker waits
 */
export function registerWorker(base: string, onUpdate?: (handle: WorkerHandle) => void): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  addEventListener('appinstalled', askPersistence);
  const start = () => {
    const workbox = new Workbox(workerAddress(base), { scope: `${base}/`, updateViaCache: 'none' });
    workbox.addEventListener('waiting', () => onUpdate?.({ applyUpdate: () => applyUpdate(workbox) }));
    workbox
      .register()
      .then(keepEdition)
      .then(carryOn)
      .catch(() => {
        // No worker: the site works as a plain one.
      });
  };
  // Keeping articles must not compete with reading the first one.
  const startWhenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 3000 }) : setTimeout(start, 500);
  if (document.readyState === 'complete') startWhenIdle();
  else addEventListener('load', startWhenIdle, { once: true });
}

async function keepEdition(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const message: WorkerMessage = { type: 'KEEP_EDITION', saveData: leavesOutPictures() };
  registration.active?.postMessage(message);
}

function applyUpdate(workbox: Workbox): void {
  let reloaded = false;
  workbox.addEventListener('controlling', () => {
    if (reloaded) return;
    reloaded = true;
    location.reload();
  });
  workbox.messageSkipWaiting();
}
