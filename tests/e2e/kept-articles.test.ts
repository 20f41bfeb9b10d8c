import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { axeViolations } from '../support/axe-violations';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type Route, type StaticServer } from '../support/static-server';
import { stopWorker } from '../support/stop-worker';
import { controlled } from '../support/worker-state';

/** A page asks for articles to be kept when it has nothing else to do. */
const FIVE_SECONDS = { timeout: 5000 };
const ids = ['a', 'b', 'c', 'd', 'e'];

let feed: StaticServer;
let reader: Reader;
let browser: Browser;
let page: Page;

const editionOf = async () => (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
const path = (id: string) => `/a/${articleCodeOf(id)}`;

/** Settles when the reader has read the feed again, which it does every second. */
async function publish(items: ReturnType<typeof sampleItem>[]): Promise<void> {
  const before = JSON.stringify(await editionOf());
  feed.setJson('/feed.json', sampleFeed(items));
  await expect.poll(async () => JSON.stringify(await editionOf()), { timeout: 10_000 }).not.toBe(before);
}

const isKept = (target: string) => page.evaluate(async (key) => (await caches.match(key)) !== undefined, target);
const keptText = (target: string) => page.evaluate(async (key) => (await caches.match(key))?.text(), target);
const keptTitles = () =>
  page.evaluate(async () => {
    const edition = (await (await caches.match('/edition.json'))?.json()) as { articles: { title: string }[] };
    return edition.articles.map(({ title }) => title);
  });

beforeAll(async () => {
  feed = await startStaticServer();
  feed.setJson('/feed.json', sampleFeed(ids.map((id) => sampleItem(id))));
  reader = await startReader({ feedUrl: feed.url('/feed.json'), env: { FEED_INTERVAL: '1' } });
  browser = await launchBrowser();
  page = await newPhonePage(browser);
  await page.goto(reader.url('/'));
  await keptCopies(page, await editionOf());
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await feed?.close();
});

describe('at the next contact', () => {
  it('a corrected article replaces its copy', async () => {
    await publish(ids.map((id) => sampleItem(id, id === 'b' ? { content_html: '<p>更正后的正文</p>' } : {})));
    await page.goto(reader.url('/'));
    await expect.poll(() => keptText(path('b'))).toContain('更正后的正文');
  });

  it('a withdrawn article is gone from copies, list and edition', async () => {
    const items = ids.map((id) => sampleItem(id, id === 'a' ? { _govsite: { status: 'withdrawn' } } : {}));
    await publish(items);
    await page.goto(reader.url('/'));
    await expect.poll(() => isKept(path('a'))).toBe(false);
    await expect.poll(() => isKept(`${path('a')}/qr.svg`)).toBe(false);
    await expect.poll(keptTitles).not.toContain('稿件 a');
    await expect.poll(() => keptText('/')).not.toContain('稿件 a');
  });
});

describe('a copy that is shown', () => {
  const line = () => page.locator('#copy-state');
  const body = () => page.textContent('#body');
  const open = (id: string) => page.goto(reader.url(path(id)));

  it('says since when it is one, and that the site says the same', async () => {
    await open('c');
    await expect.poll(() => line().textContent()).toMatch(/^保存于 \d{4}-\d\d-\d\d \d\d:\d\d，与官网一致$/);
  });

  it('stays as it is when the site has another text, and says what changed', async () => {
    const before = '<p>一、开放时间不变。</p><p>二、周一闭馆。</p><p>三、凭证入馆。</p>';
    const after = '<p>一、开放时间不变。</p><p>二、周二闭馆。</p><p>三、凭证入馆。</p><p>四、可以预约。</p>';
    await publish(ids.slice(1).map((id) => sampleItem(id, id === 'e' ? { content_html: before } : {})));
    await page.goto(reader.url('/'));
    await expect.poll(() => keptText(path('e')), FIVE_SECONDS).toContain('周一');
    await publish(ids.slice(1).map((id) => sampleItem(id, id === 'e' ? { content_html: after } : {})));
    await stopWorker(page);
    await open('e');
    await expect.poll(() => line().textContent()).toContain('官网已更新');
    expect(await body()).toContain('周一');
    await expect.poll(() => keptText(path('e')), FIVE_SECONDS).toContain('周二');

    await page.getByRole('button', { name: '看看改了什么' }).tap();
    await page.locator('#changes').waitFor();
    const rows = await page.locator('#changes li').allTextContents();
    const sure = rows.filter((row) => /：/.test(row));
    expect(sure).toEqual(['删去：二、周一闭馆。', '新增：二、周二闭馆。', '新增：四、可以预约。']);
    expect(await page.locator('#changes del').allTextContents()).toEqual(['二、周一闭馆。']);
    expect(await page.locator('#changes ins').allTextContents()).toEqual(['二、周二闭馆。', '四、可以预约。']);
    const strokes = await page.$$eval('#changes del, #changes ins', (elements) =>
      elements.map((element) => getComputedStyle(element).textDecorationLine),
    );
    expect(strokes).toEqual(['line-through', 'underline', 'underline']);
    expect(await axeViolations(page)).toEqual([]);
    expect(await body()).toContain('周一');

    await page.getByRole('button', { name: '查看新内容' }).tap();
    await expect.poll(body).toContain('周二');
  });

  it('goes from the screen when the site has taken it down', async () => {
    await publish(ids.slice(1).map((id) => sampleItem(id, id === 'e' ? { _govsite: { status: 'withdrawn' } } : {})));
    await open('e');
    await expect.poll(() => line().textContent()).toContain('官网已撤下');
    expect(await page.locator('#body').count()).toBe(0);
    await page.getByRole('button', { name: '查看说明' }).tap();
    await expect.poll(() => page.textContent('h1')).toBe('这篇稿件已撤下');
  });
});

describe('in the place of the server', () => {
  let impostor: StaticServer | undefined;

  beforeAll(async () => {
    await reader.kill();
    // Known by its title, but not here.
    await page.evaluate(async (key) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(key);
    }, path('d'));
  });
  beforeEach(() => stopWorker(page));
  afterEach(() => impostor?.close());

  const html = { 'content-type': 'text/html' };
  const faults: [string, Route][] = [
    ['an error page', { status: 500, body: 'broken' }],
    ['a gateway without a server', { status: 502, headers: html, body: '<h1>502</h1>' }],
    ['a login page', { headers: html, body: '<h1>请登录</h1>' }],
    ['a way to a login page elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/login' } }],
    [
      'a way to a login page here',
      ({ path: at }) =>
        at === '/login' ? { headers: html, body: '<h1>请登录</h1>' } : { status: 302, headers: { location: '/login' } },
    ],
    ['an empty answer', { headers: html, body: '' }],
    ['silence', { fault: 'stall' }],
    ['headers, then silence', { fault: 'stall-body', headers: html, body: '<h1>x</h1>' }],
    ['half an answer', { fault: 'cut', headers: html, body: '<h1>x</h1>' }],
    ['a dropped connection', { fault: 'drop' }],
  ];

  it.each(faults)('%s is neither shown nor kept over a good copy', async (_name, route) => {
    impostor = await startStaticServer({ '*': route }, reader.port);
    await page.goto(reader.url(path('c')), { waitUntil: 'commit' });
    expect(await page.textContent('h1')).toBe('稿件 c');
    expect(await page.textContent('#copy-state')).toMatch(/保存于 .+，尚未核对（上次核对：(刚刚|\d+ 分钟前)）/);
    const start = performance.now();
    await page.goto(reader.url(path('d')), { waitUntil: 'commit' });
    expect(await page.textContent('h1')).toBe('这一页还没有保存在本机');
    expect(performance.now() - start).toBeLessThan(3500);
    expect(await page.textContent('#asked-title')).toBe('稿件 d');
    expect(await page.locator('#saved-articles a').allTextContents()).toContain('稿件 c');
    expect(await page.getAttribute('#retry', 'href')).toBe(reader.url(path('d')));
    await page.goto(reader.url('/'), { waitUntil: 'commit' });
    expect(await page.locator('main ol article').first().textContent()).toContain('稿件');
    expect(await page.locator('#copy-state').isVisible()).toBe(true);
    await page.goto(reader.url('/search?q=稿件'), { waitUntil: 'commit' });
    await page.getByText('只在保存在本机的').waitFor();
    expect(await keptText(path('c'))).toContain('稿件 c');
    expect(await isKept(path('d'))).toBe(false);
  });

  it('a page that lies nowhere is told of even when all copies are gone', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(reader.url(path('c')));
    expect(await page.textContent('h1')).toBe('这一页还没有保存在本机');
  });
});

describe('switched off by the operator', () => {
  it('the worker leaves within five seconds, with all but what was saved by hand; the site goes on', async () => {
    await reader.kill();
    await startAgain({});
    await page.goto(reader.url('/'));
    await controlled(page);
    await keptCopies(page, await editionOf());
    await page.evaluate(
      (code) =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          navigator.serviceWorker.controller?.postMessage({ type: 'SAVE_ARTICLE', code, saved: true }, [port2]);
        }),
      articleCodeOf('c'),
    );
    await page.evaluate(() => caches.open('other-app:1').then((cache) => cache.put('/x', new Response('x'))));

    await reader.kill();
    await startAgain({ SERVICE_WORKER: 'off' });
    const start = performance.now();
    await page.goto(reader.url('/'));
    const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    const left = () =>
      page.evaluate(async () => (await caches.keys()).map((name) => name.replace(/^reader:.*\/:/, '')));
    await expect.poll(registrations, FIVE_SECONDS).toBe(0);
    await expect
      .poll(async () => (await left()).sort(), FIVE_SECONDS)
      .toEqual(['downloaded:1', 'media:1', 'other-app:1', 'saved:1', 'scripts:1']);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(await isKept(path('c'))).toBe(true);
    expect(await isKept(path('b'))).toBe(false);

    await page.locator('main ol a').first().tap();
    await page.waitForURL(/\/a\//);
    expect(await page.locator('#copy-state').isVisible()).toBe(false);

    await reader.kill();
    await startAgain({});
    await page.goto(reader.url('/'));
    await controlled(page);
    // The page may have met the worker on its way out.
    await page.reload();
    await keptCopies(page, await editionOf());
  });

  async function startAgain(env: Record<string, string>): Promise<void> {
    const { port, dataDir } = reader;
    reader = await startReader({
      feedUrl: feed.url('/feed.json'),
      port,
      dataDir,
      env: { FEED_INTERVAL: '1', ...env },
    });
  }
});
