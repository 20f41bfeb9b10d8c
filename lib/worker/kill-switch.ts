/// <reference lib="webworker" />
import { forgetUnusedMedia } from '../kept/media';
import { CACHES, isOurCache } from '../kept/scope';

declare const self: ServiceWorkerGlobalScope;

/** What the reader keeps by hand, and what it is shown with: a later worker finds it again. */
const BY_HAND: string[] = [CACHES.saved, CACHES.downloaded, CACHES.scripts, CACHES.media];

/**
 * Served as `/sw.js` when the operator says SERVICE_WORKER=off. It takes the place of the worker that does
 * harm, answers nothing itself and goes: pages that are open stay as they are and are served by the network.
 */
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
// A page that registers after this worker has left, while another page is still its client, brings it back.
self.addEventListener('message', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await self.registration.unregister();
  await deleteOthers();
  await forgetUnusedMedia();
  // Looking through the caches has opened them again.
  await deleteOthers();
}

async function deleteOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => isOurCache(name) && !BY_HAND.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
