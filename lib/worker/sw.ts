/// <reference lib="webworker" />
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { answerArticle } from './answer-article';
import { answerCode, answerMedia } from './answer-media';
import { answerPack } from './answer-pack';
import { answerPage } from './answer-page';
import { isWorkerMessage } from '../kept/messages';
import { CACHES, pathInSite } from '../kept/scope';
import { refuseForeignAnswers } from '../kept/trusted-answer';
import { answerEdition } from './answer-edition';
import { answerMessage } from './answer-message';
import { answerRouterRequest } from './answer-router-request';
import { forgetAnswer } from './ask-edition';
import { keepPages } from './keep-pages';
import { unlessStandingDown } from './stand-down';
import { removeOldCaches } from './remove-old-caches';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const files = new PrecacheController({ cacheName: CACHES.files, plugins: [refuseForeignAnswers] });
files.addToCacheList(self.__WB_MANIFEST);

// One after the other: pages without their files must not stay.
self.addEventListener('install', (event) => event.waitUntil(files.install(event).then(keepPages)));
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([files.activate(event), removeOldCaches()]).then(() => self.clients.claim()));
});
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (isWorkerMessage(data)) event.waitUntil(unlessStandingDown(answerMessage(data, event.ports[0])));
  else if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('fetch', ({ request }) => {
  if (isDocument(request)) forgetAnswer();
});

const isDocument = (request: Request) => request.mode === 'navigate' || request.destination === 'document';
const inSite = (url: URL, pattern: RegExp) => pattern.test(pathInSite(url) ?? '');

registerRoute(
  ({ request, url }) => isDocument(request) && inSite(url, /^\/a\/[0-9a-z]{8}(\/[a-z0-9-]{1,16})?$/i),
  ({ request, event }) => answerArticle(request, event as FetchEvent),
);
registerRoute(
  ({ url }) => inSite(url, /^\/pack\.html$/),
  ({ request }) => answerPack(request),
);
registerRoute(
  ({ request, url }) =>
    isDocument(request) &&
    pathInSite(url) !== undefined &&
    !inSite(url, /^\/(media|assets|api)\/|^\/desk(\/|$)|\.\w+$/),
  ({ request, event }) => answerPage(request, event as FetchEvent),
);
registerRoute(
  ({ request, url }) => request.headers.get('RSC') === '1' && pathInSite(url) !== undefined,
  ({ request }) => answerRouterRequest(request),
);
registerRoute(
  ({ url }) => inSite(url, /^\/media\//),
  ({ request }) => answerMedia(request),
);
registerRoute(
  ({ url }) => inSite(url, /\/qr\.svg$/),
  ({ request }) => answerCode(request),
);
registerRoute(
  ({ url }) => inSite(url, /^\/edition\.json$/),
  () => answerEdition(),
);
registerRoute(
  ({ url }) => inSite(url, /^\/_next\/static\//),
  async ({ request }) => (await files.matchPrecache(request.url)) ?? fetch(request),
);
registerRoute(
  ({ url }) => inSite(url, /^\/assets\//),
  async ({ request }) => (await (await caches.open(CACHES.scripts)).match(request.url)) ?? fetch(request),
);
