import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import type { JsonFeedItem } from '@/lib/feed/feed-document';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startFaultProxy, type Fault, type FaultProxy } from '../support/fault-proxy';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';
import { stopWorker } from '../support/stop-worker';
import { controlled, tellWorker } from '../support/worker-state';

const ids = Array.from({ length: 50 }, (_, index) => `s${index}`);
const NEWEST = { date_published: '2026-09-01T09:30:00+08:00' };
const path = (id: string) => `/a/${articleCodeOf(id)}`;

let feed: StaticServer;
let proxy: FaultProxy;
let reader: Reader;
let browser: Browser;
let page: Page;
/** What the feed says of some items; the rest are plain. */
const changes: Record<string, Partial<JsonFeedItem>> = {};

/** The edition once the reader has read the feed again, which it does every second. */
async function publish(change: Record<string, Partial<JsonFeedItem>>): Promise<Edition> {
  const before = JSON.stringify(await editionOf());
  Object.assign(changes, change);
  feed.setJson('/feed.json', sampleFeed(ids.map((id) => sampleItem(id, changes[id]))));
  await expect.poll(async () => JSON.stringify(await editionOf()), { timeout: 10_000 }).not.toBe(before);
  // Articles are written one by one: the last of them is in once nothing changes any more.
  for (let last = before; ;) {
    const edition = await editionOf();
    if (JSON.stringify(edition) === last) return edition;
    last = JSON.stringify(edition);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const editionOf = async () => (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
const keptText = (key: string) => page.evaluate(async (at) => (await caches.match(at))?.text(), key);
const keptEdition = async () => JSON.parse((await keptText('/edition.json')) ?? 'null') as Edition | null;
const revisions = (edition: Edition | null) => edition?.articles.map(({ code, revision }) => `${code} ${revision}`);
/** What the phone asked for, but for the browser's own look for a newer worker. */
const asked = () => proxy.exchanges.map(({ path: at }) => at.replace(/\?.*/, '')).filter((at) => at !== '/sw.js');

/** A new contact: nothing of the last one is remembered. */
async function contact(): Promise<void> {
  await stopWorker(page);
  proxy.exchanges.length = 0;
  await tellWorker(page, { type: 'KEEP_EDITION', saveData: false });
}

/** Waits until the phone's list is that edition, and no request is under way. */
async function committed(edition: Edition): Promise<void> {
  await expect.poll(async () => revisions(await keptEdition()), { timeout: 15_000 }).toEqual(revisions(edition));
  await quiet();
}

async function quiet(): Promise<void> {
  for (let before = -1; before !== proxy.exchanges.length; await page.waitForTimeout(400))
    before = proxy.exchanges.length;
}

beforeAll(async () => {
  feed = await startStaticServer();
  feed.set('/hall.jpg', { body: readFileSync(new URL('../../demo/pictures/library.jpg', import.meta.url)) });
  const picture = `<p>正文</p><img src="${feed.url('/hall.jpg')}" alt="大厅">`;
  changes.s7 = { content_html: picture };
  // On the first page of the list.
  changes.s2 = NEWEST;
  feed.setJson('/feed.json', sampleFeed(ids.map((id) => sampleItem(id, changes[id]))));
  proxy = await startFaultProxy('');
  const env = { FEED_INTERVAL: '1', SITE_URL: proxy.origin };
  reader = await startReader({ feedUrl: feed.url('/feed.json'), env });
  proxy.target = reader.port;
  browser = await launchBrowser();
  page = await newPhonePage(browser);
  await page.goto(proxy.url(path('s0')));
  await controlled(page);
  await keptCopies(page, await editionOf());
  await page.waitForFunction(async () => (await caches.match('/edition.json')) !== undefined);
  await quiet();
});

afterEach(() => void (proxy.faults = []));

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await proxy?.close();
  await feed?.close();
});

describe('a phone that is up to date', () => {
  it('spends one short question', async () => {
    await contact();
    await expect.poll(asked).toEqual(['/edition.json']);
    await quiet();
    const [question] = proxy.exchanges.filter(({ path: at }) => at === '/edition.json');
    expect(question?.status).toBe(304);
    expect(question?.bytes).toBeLessThan(1200);
  });

  it('spends no other to open an article and have it compared', async () => {
    proxy.exchanges.length = 0;
    await page.goto(proxy.url(path('s4')));
    await page.getByText('与官网一致').waitFor();
    await quiet();
    const pages = asked().filter((at) => at.startsWith('/a/') || at === '/edition.json');
    expect(pages).toEqual(['/edition.json']);
  });
});

describe('one corrected article', () => {
  it('costs that article, the list and the list page', async () => {
    const edition = await publish({ s3: { content_html: '<p>更正后的正文</p>' } });
    await contact();
    await committed(edition);
    expect(new Set(asked())).toEqual(new Set(['/edition.json', path('s3'), '/']));
    expect(await keptText(path('s3'))).toContain('更正后的正文');
  });

  const faults: [string, Fault][] = [
    ['a login page', { body: '<h1>请登录</h1>' }],
    ['a redirect', { status: 302, headers: { location: '/' } }],
    ['an error', { status: 500 }],
    ['nothing', { kind: 'drop' }],
    ['half of it', { kind: 'cut' }],
    ['half of it, as if whole', { kind: 'cut-quietly' }],
    ['an advertisement in it', { kind: 'alter' }],
    ['an empty page', { headers: { 'x-reader-document': 'article', 'x-reader-build': 'x' }, body: '' }],
  ];

  let drafts = 0;

  it.each(faults)('of which comes %s leaves copy and list as they are', async (name, fault) => {
    const [before, list] = [await keptText(path('s5')), revisions(await keptEdition())];
    await publish({ s5: { content_html: `<p>第二稿：${name}，第 ${++drafts} 次</p>` } });
    proxy.faults = [[new RegExp(`${path('s5')}$`), fault]];
    await contact();
    await expect.poll(asked).toContain(path('s5'));
    await quiet();
    expect(await keptText(path('s5'))).toBe(before);
    expect(revisions(await keptEdition())).toEqual(list);
  });

  it('comes at the next contact', async () => {
    await contact();
    await expect.poll(() => keptText(path('s5'))).toContain('第二稿');
    await quiet();
  });
});

describe('a copy altered on the phone', () => {
  const alter = () =>
    page.evaluate(async (key) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const copy = await cache.match(key);
        if (copy) await cache.put(key, new Response(`${await copy.text()}<p>假的</p>`, { headers: copy.headers }));
      }
    }, path('s9'));

  it('is not shown, with network or without', async () => {
    await alter();
    proxy.faults = [[/./, { kind: 'drop' }]];
    await page.goto(proxy.url(path('s9')));
    expect(await page.textContent('main')).toContain('现在连不上官网');
    proxy.faults = [];
    await page.goto(proxy.url(path('s9')));
    expect(await page.textContent('main')).not.toContain('假的');
  });

  it('is replaced at the next contact', async () => {
    await alter();
    await contact();
    await expect.poll(() => keptText(path('s9'))).not.toContain('假的');
    await quiet();
  });
});

describe('an article that is taken down', () => {
  it('is gone from copies, lists, what is searched, and the browser’s own cache', async () => {
    const [{ hash } = { hash: '' }] = ((await keptEdition())?.articles ?? [])
      .filter(({ code }) => path('s7').endsWith(code))
      .map(({ pictures }) => ({ hash: pictures[0] ?? '' }));
    expect(hash).not.toBe('');
    await page.goto(proxy.url(path('s7')));
    await page.goto(proxy.url('/'));
    await page.evaluate(
      (code) =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          navigator.serviceWorker.controller?.postMessage({ type: 'SAVE_ARTICLE', code, saved: true }, [port2]);
        }),
      articleCodeOf('s7'),
    );
    const edition = await publish({ s7: { _govsite: { status: 'withdrawn' } } });
    await contact();
    await committed(edition);

    const found = await page.evaluate(async () => {
      const texts = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push([request.url, await (await cache.match(request))?.text()]);
      }
      return texts.filter(([, text]) => /稿件 s7(?!\d)/.test(text ?? '')).map(([url]) => url);
    });
    expect(found).toEqual([]);
    proxy.faults = [[/./, { kind: 'drop' }]];
    const pictures = await page.evaluate(
      (at) =>
        Promise.all(
          [at, `${at}?w=640`].map((url) =>
            fetch(url, { cache: 'force-cache' }).then(
              ({ ok }) => ok,
              () => false,
            ),
          ),
        ),
      `/media/${hash}`,
    );
    expect(pictures).toEqual([false, false]);
    await page.goBack();
    expect(await page.textContent('main')).toContain('现在连不上官网');
    expect(await page.textContent('main')).not.toContain('稿件 s7');
  });
});

describe('a notice whose last day passes while there is no network', () => {
  it('is marked in the list and above its text', async () => {
    const edition = await publish({ s2: { ...NEWEST, _govsite: { validUntil: '2099-12-31' } } });
    await page.goto(proxy.url('/'));
    await contact();
    await committed(edition);
    await page.goto(proxy.url('/'));
    const row = page.locator('main ol article').filter({ hasText: /稿件 s2(?!\d)/ });
    expect(await row.textContent()).not.toContain('已失效');
    await expect.poll(() => keptText('/')).toContain('2099-12-31');

    proxy.faults = [[/./, { kind: 'drop' }]];
    await page.clock.setFixedTime('2100-01-01T12:00:00+08:00');
    await page.goto(proxy.url('/'));
    await expect.poll(() => row.textContent()).toContain('已失效');
    await page.goto(proxy.url(path('s2')));
    await page.getByText('本文已经失效').waitFor();
    await page.clock.setSystemTime(new Date());
  });
});

describe('an update whose worker is stopped again and again', () => {
  it('goes on where it was, shows the former list until it is whole, and asks for nothing twice', async () => {
    await page.goto(proxy.url(path('s0')));
    const former = revisions(await keptEdition());
    const rewritten = ids.filter((id) => id !== 's7');
    const edition = await publish(
      Object.fromEntries(rewritten.map((id) => [id, { content_html: `<p>新版 ${id}</p>` }])),
    );
    const other = await page.context().newPage();
    await other.goto(proxy.url(path('s1')));
    proxy.exchanges.length = 0;
    let stops = 0;
    for (; revisions(await keptEdition())?.join() === former?.join() && stops < 80; stops++) {
      const done = asked().filter((at) => /^\/a\/\w+$/.test(at)).length;
      await tellWorker(stops % 2 ? page : other, { type: 'KEEP_EDITION', saveData: true });
      await expect
        .poll(() => asked().filter((at) => /^\/a\/\w+$/.test(at)).length > done || isCommitted(edition), {
          interval: 5,
        })
        .toBeTruthy();
      await stopWorker(page);
      const titles = (await keptEdition())?.articles.length;
      expect(titles, `after ${stops} stops`).toBe(former?.length);
    }
    await contact();
    await committed(edition);
    await other.close();
    expect(stops).toBeGreaterThan(5);
    for (const id of rewritten) expect(await keptText(path(id)), id).toContain(`新版 ${id}`);
  });

  const isCommitted = async (edition: Edition) => revisions(await keptEdition())?.join() === revisions(edition)?.join();
});
