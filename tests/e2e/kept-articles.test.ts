import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type Route, type StaticServer } from '../support/static-server';

const TOKEN = 'kept-test-token';
const ids = ['a', 'b', 'c', 'd', 'e'];

let feed: StaticServer;
let reader: Reader;
let browser: Browser;
let page: Page;

const editionOf = async () => (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
const path = (id: string) => `/a/${articleCodeOf(id)}`;

async function publish(items: ReturnType<typeof sampleItem>[]): Promise<void> {
  feed.setJson('/feed.json', sampleFeed(items));
  const headers = { authorization: `Bearer ${TOKEN}` };
  expect((await fetch(reader.url('/api/refresh'), { method: 'POST', headers })).status).toBe(200);
}

const isKept = (target: string) => page.evaluate(async (key) => (await caches.match(key)) !== undefined, target);
const keptTitles = () =>
  page.evaluate(async () => {
    const edition = (await (await caches.match('/edition.json'))?.json()) as { articles: { title: string }[] };
    return edition.articles.map(({ title }) => title);
  });

beforeAll(async () => {
  feed = await startStaticServer();
  feed.setJson('/feed.json', sampleFeed(ids.map((id) => sampleItem(id))));
  reader = await startReader({ feedUrl: feed.url('/feed.json'), env: { REFRESH_TOKEN: TOKEN } });
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
    const text = () => page.evaluate(async (key) => (await caches.match(key))?.text(), path('b'));
    await expect.poll(text).toContain('更正后的正文');
  });

  it('a withdrawn article is gone from copies, list and edition', async () => {
    const items = ids.map((id) => sampleItem(id, id === 'a' ? { _govsite: { status: 'withdrawn' } } : {}));
    await publish(items);
    await page.goto(reader.url('/'));
    await expect.poll(() => isKept(path('a'))).toBe(false);
    await expect.poll(() => isKept(`${path('a')}/qr.svg`)).toBe(false);
    await expect.poll(keptTitles).not.toContain('稿件 a');
    const keptList = () => page.evaluate(async () => (await caches.match('/'))?.text());
    await expect.poll(keptList).not.toContain('稿件 a');
  });
});

describe('in the place of the server', () => {
  let impostor: StaticServer | undefined;

  beforeAll(() => reader.kill());
  afterEach(() => impostor?.close());

  const faults: [string, Route][] = [
    ['an error page', { status: 500, body: 'broken' }],
    ['a gateway without a server', { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' }],
    ['a login page', { headers: { 'content-type': 'text/html' }, body: '<h1>请登录</h1>' }],
    ['an empty answer', { headers: { 'content-type': 'text/html' }, body: '' }],
    ['headers, then silence', { fault: 'stall-body', headers: { 'content-type': 'text/html' }, body: '<h1>x</h1>' }],
    ['half an answer', { fault: 'cut', headers: { 'content-type': 'text/html' }, body: '<h1>x</h1>' }],
    ['a dropped connection', { fault: 'drop' }],
  ];

  it.each(faults)('%s is neither shown nor kept over a good copy', async (_name, route) => {
    impostor = await startStaticServer({ '*': route }, reader.port);
    await page.goto(reader.url(path('c')));
    expect(await page.textContent('h1')).toBe('稿件 c');
    expect(await page.textContent('#copy-state')).toContain('保存于');
    await page.goto(reader.url('/'));
    expect(await page.locator('main ol article').first().textContent()).toContain('稿件');
    expect(await page.locator('#copy-state').isVisible()).toBe(true);
    expect(await page.evaluate(async (key) => (await caches.match(key))?.text(), path('c'))).toContain('稿件 c');
  });

  it('copies open after the browser has stopped the worker', async () => {
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(({ type }) => type === 'service_worker');
    expect(worker).toBeDefined();
    await session.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
    await page.goto(reader.url(path('d')));
    expect(await page.textContent('h1')).toBe('稿件 d');
  });
});
