import type { WorkerMessage } from '../kept/messages';
import { onReturn } from './on-return';
import { workerAddress } from './worker-address';

/**
 * Registers the worker after the page has loaded and asks it to keep the newest articles. Does nothing
 * where there is no worker (old web views, private windows, plain http).
 */
export function registerWorker(base: string, onRegistered?: (registration: ServiceWorkerRegistration) => void): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  const start = async () => {
    const options = { scope: `${base}/`, updateViaCache: 'none' } as const;
    const registration = await navigator.serviceWorker.register(workerAddress(base), options);
    onRegistered?.(registration);
    onReturn(() => void registration.update().catch(() => undefined));
    await keepEdition();
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
  const message: WorkerMessage = { type: 'KEEP_EDITION', saveData: savesData() };
  registration.active?.postMessage(message);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
