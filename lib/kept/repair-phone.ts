import { carryOn } from '../enhance/carry-on';
import { leavesOutPictures } from '../enhance/picture-setting';
import { workerAddress } from '../enhance/worker-address';
import { within } from './deadline';
import { forgetHolding } from './documents';
import { forgetUnusedMedia } from './media';
import type { WorkerMessage } from './messages';
import { reachesSite } from './phone-health';
import { BASE, CACHES, isOurCache } from './scope';

const READY_MS = 60_000;

/** What the reader asked for, with its scripts; pictures are looked through one by one. */
const STAYS: string[] = [CACHES.saved, CACHES.downloaded, CACHES.media, CACHES.scripts];

/**
 * Makes the offline part anew: removes the worker and what came by itself, registers it again and has it
 * fetched anew. Needs the network first, as it would leave the reader with less otherwise.
 */
export async function repairPhone(): Promise<'repaired' | 'offline' | 'failed'> {
  if (!(await reachesSite())) return 'offline';
  try {
    const { serviceWorker } = navigator;
    const registrations = await serviceWorker.getRegistrations();
    const ours = registrations.filter(({ scope }) => scope === `${location.origin}${BASE}/`);
    await Promise.all(ours.map((registration) => registration.unregister()));
    await forgetHolding('opened');
    await forgetHolding('edition');
    await forgetUnusedMedia();
    const others = (await caches.keys()).filter((name) => isOurCache(name) && !STAYS.includes(name));
    await Promise.all(others.map((name) => caches.delete(name)));

    const options = { scope: `${BASE}/`, updateViaCache: 'none' } as const;
    const registration = await serviceWorker.register(workerAddress(BASE), options);
    await within(activeIn(registration), READY_MS);
    const message: WorkerMessage = { type: 'KEEP_EDITION', saveData: leavesOutPictures() };
    registration.active?.postMessage(message);
    await carryOn();
    return 'repaired';
  } catch {
    return 'failed';
  }
}

async function activeIn(registration: ServiceWorkerRegistration): Promise<void> {
  while (registration.active?.state !== 'activated') {
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker || worker.state === 'redundant') throw new Error('the worker could not be installed');
    // While this page is open the old worker may stand in the way.
    worker.postMessage({ type: 'SKIP_WAITING' });
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  }
}
