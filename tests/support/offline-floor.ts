import type { Browser } from 'playwright-core';
import { newPhonePage } from './chromium';
import { startStaticServer } from './static-server';
import { stopWorker } from './stop-worker';

const PAGES = 15;
const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (number: number) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><h1>${number}</h1><p>一段文字。</p>`;
const WORKER = `
  addEventListener('install', (event) => event.waitUntil(skipWaiting()));
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept || Response.error())));
`;

/**
 * What this machine takes at least: pages of one line kept by a worker of three lines, opened without network after
 * the worker was stopped. Median time from the tap to the first paint, in ms.
 */
export async function measureFloor(browser: Browser, slowDown: number): Promise<number> {
  const server = await startStaticServer();
  const paths = Array.from({ length: PAGES }, (_, number) => `/${number}`);
  paths.forEach((path, number) => server.set(path, { headers: html, body: page(number) }));
  server.set('/sw.js', { headers: { 'content-type': 'text/javascript' }, body: WORKER });
  const tab = await newPhonePage(browser);
  await tab.goto(server.url('/0'));
  await tab.evaluate(async (kept) => {
    await (await caches.open('floor')).addAll(kept);
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  }, paths);
  await tab.context().setOffline(true);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const times: number[] = [];
  for (const path of paths) {
    await stopWorker(tab);
    await tab.goto(server.url(path), { waitUntil: 'commit' });
    const painted = await tab.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    times.push((await painted.jsonValue()) ?? Number.NaN);
  }
  await tab.context().close();
  await server.close();
  return times.sort((a, b) => a - b)[Math.floor(PAGES / 2)] ?? Number.NaN;
}
