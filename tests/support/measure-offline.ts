import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectRoot } from '@/lib/cli/project-root';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from './chromium';
import { startFaultProxy, type FaultProxy } from './fault-proxy';
import { keptCopies } from './kept-copies';
import { measureFloor } from './offline-floor';
import { startReader, type Reader } from './reader-server';
import { startStaticServer } from './static-server';
import { stopWorker } from './stop-worker';
import { controlled, lookForUpdate, tellWorker } from './worker-state';

/**
 * Prints what offline reading costs and how fast it is: `npm run measure:offline`. The demo column, a phone's
 * page at a quarter of this machine's speed, the worker stopped before every article.
 */
const SLOW_DOWN = 4;
const TOKEN = 'measure-token';

interface Bed {
  proxy: FaultProxy;
  reader: Reader;
  page: Page;
  edition: Edition;
}

async function measureOpening({ page, edition, proxy }: Bed, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const times: number[] = [];
  for (const { code, title } of edition.articles) {
    await stopWorker(page);
    await page.goto(proxy.url(`/a/${code}`), { waitUntil: 'commit' });
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title);
    // From the tap to the first paint of the text, as the page itself sees it.
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    times.push((await painted.jsonValue()) ?? Number.NaN);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  console.log(`${name}: ${times.length}/${edition.articles.length} opened, median ${at(0.5)} ms, worst ${at(1)} ms`);
}

function report(proxy: FaultProxy, name: string): void {
  const bytes = proxy.exchanges.reduce((sum, exchange) => sum + exchange.bytes, 0);
  const paths = [
    ...new Set(proxy.exchanges.map(({ path }) => path.replace(/\?.*|(?<=\/(?:a|media|_next|assets)\/).*/, '…'))),
  ];
  console.log(`${name}: ${bytes} bytes in ${proxy.exchanges.length} answers (${paths.slice(0, 8).join(' ')})`);
  proxy.exchanges.length = 0;
}

async function quiet({ proxy, page }: Pick<Bed, 'proxy' | 'page'>): Promise<void> {
  for (let before = -1; before !== proxy.exchanges.length; await page.waitForTimeout(1500))
    before = proxy.exchanges.length;
}

async function contact(bed: Bed): Promise<void> {
  await stopWorker(bed.page);
  bed.proxy.exchanges.length = 0;
  await tellWorker(bed.page, { type: 'KEEP_EDITION', saveData: false });
  await quiet(bed);
}

async function measure(): Promise<void> {
  const feed = await startStaticServer();
  const column = readFileSync(`${projectRoot}/demo/feed.json`, 'utf8').replaceAll(
    /"(?:\.\/)?(pictures|attachments)\//g,
    `"${feed.url('/')}$1/`,
  );
  feed.set('*', ({ path }) => ({ body: readFileSync(`${projectRoot}/demo${decodeURIComponent(path)}`) }));
  feed.set('/feed.json', { headers: { 'content-type': 'application/feed+json' }, body: column });
  const proxy = await startFaultProxy(readFileSync(`${projectRoot}/.next/BUILD_ID`, 'utf8').trim());
  const env = { REFRESH_TOKEN: TOKEN, SITE_URL: proxy.origin };
  const reader = await startReader({ feedUrl: feed.url('/feed.json'), env });
  proxy.target = reader.port;
  const browser = await launchBrowser();
  const page = await newPhonePage(browser);
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  const bed: Bed = { proxy, reader, page, edition };
  try {
    await page.goto(proxy.url(`/a/${edition.articles[0]?.code}`));
    await controlled(page);
    await keptCopies(page, edition, 60_000);
    await quiet(bed);
    report(proxy, 'first visit to one article, whole warm-up');
    await contact(bed);
    report(proxy, 'unchanged check');
    const items = JSON.parse(column) as { items: { content_html?: string }[] };
    const [item] = items.items.filter(({ content_html }) => content_html);
    if (item) item.content_html += '<p>更正：时间改为上午九点。</p>';
    feed.setJson('/feed.json', items, {});
    await fetch(reader.url('/api/refresh'), { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } });
    await contact(bed);
    report(proxy, 'one corrected article');

    proxy.changed = /^app\/page-/;
    proxy.build = 'n2';
    proxy.exchanges.length = 0;
    await lookForUpdate(page);
    await quiet(bed);
    report(proxy, 'a deploy that changes one component');

    const floor = Math.round(await measureFloor(browser, SLOW_DOWN));
    console.log(`the least on this machine, a page of one line: median ${floor} ms`);
    await page.context().setOffline(true);
    await measureOpening(bed, 'emulated offline');
    await page.context().setOffline(false);
    reader.pause();
    await measureOpening(bed, 'server stalled');
    await reader.kill();
    await measureOpening(bed, 'server killed');
  } finally {
    await browser.close();
    await reader.stop();
    await proxy.close();
    await feed.close();
  }
}

await measure();
