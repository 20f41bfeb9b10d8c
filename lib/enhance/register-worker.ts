import { Workbox } from 'workbox-window';
import type { WorkerMessage } from '../kept/messages';
import { askPersistence } from './ask-persistence';
import { carryOn } from './carry-on';
import { onReturn } from './on-return';
import { leavesOutPictures } from './picture-setting';
import { workerAddress } from './worker-address';

/**
 * Registers the worker after the page has loaded and asks it to keep the newest articles. Does nothing
 * where there is no worker (old web views, private windows, plain http).
 */
export function registerWorker(base: string, onRegistered?: (registration: ServiceWorkerRegistration) => void): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  addEventListener('appinstalled', askPersistence);
  const start = async () => {
    const registration = await new Workbox(workerAddress(base), {
      scope: `${base}/`,
      updateViaCache: 'none',
    }).register();
    if (!registration) return;
    onRegistered?.(registration);
    const look = () => void registration.update().catch(() => undefined);
    // Left to itself the browser looks when the worker next stops: too late for one that does harm.
    if (navigator.serviceWorker.controller) look();
    onReturn(look);
    await keepEdition();
    await carryOn();
  };
  // No worker: the site works as a plain one.
  const tryStart = () => void start().catch(() => undefined);
  // Keeping articles must not compete with reading the first one.
  const startWhenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(tryStart, { timeout: 3000 }) : setTimeout(tryStart, 500);
  if (document.readyState === 'complete') startWhenIdle();
  else addEventListener('load', startWhenIdle, { once: true });
}

async function keepEdition(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const message: WorkerMessage = { type: 'KEEP_EDITION', saveData: leavesOutPictures() };
  registration.active?.postMessage(message);
}
