import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';

const TOKEN = 'list-test-token';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T09:00:00+08:00`;
const items = Array.from({ length: 30 }, (_, index) =>
  sampleItem(`n${index + 1}`, {
    date_published: day(index + 1),
    tags: index % 2 ? ['单'] : ['双'],
    _govsite: { column: index < 10 ? '通知公告' : '工作动态' },
  }),
);

let feed: StaticServer;
let reader: Reader;
let browser: Browser;
let page: Page;

const refresh = () =>
  fetch(reader.url('/api/refresh'), { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } });

beforeAll(async () => {
  feed = await startStaticServer();
  feed.setJson('/feed.json', sampleFeed(items));
  reader = await startReader({
    feedUrl: feed.url('/feed.json'),
    env: { REFRESH_TOKEN: TOKEN },
  });
  browser = await launchBrowser();
  page = await newPhonePage(browser, { serviceWorkers: 'block' });
  await page.goto(reader.url('/'));
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await feed?.close();
});

const titles = () => page.locator('main ol h2 a').allTextContents();

describe('the list', () => {
  it('shows the newest first, without script too', async () => {
    expect((await titles())[0]).toBe('稿件 n30');
    const plain = await newPhonePage(browser, { javaScriptEnabled: false });
    await plain.goto(reader.url('/'));
    expect(await plain.locator('main ol article').count()).toBe(20);
    await plain.getByRole('link', { name: '更多稿件' }).click();
    await plain.waitForURL(/page=/);
    expect(await plain.locator('main ol article').count()).toBe(10);
    await plain.context().close();
  });

  it('puts further pages below on demand', async () => {
    await page.getByRole('link', { name: '更多稿件' }).tap();
    await expect.poll(() => page.locator('main ol article').count()).toBe(30);
    await page.getByText('已经到底了').waitFor();
  });

  it('shows one column', async () => {
    await page.getByRole('link', { name: '通知公告', exact: true }).tap();
    await page.waitForURL(/column=/);
    await expect.poll(() => page.locator('main ol article').count()).toBe(10);
    expect(await page.getAttribute('nav[aria-label=栏目] [aria-current]', 'href')).toContain('column=');
  });

  it('says that a column without articles is empty, and leads back', async () => {
    await page.goto(reader.url('/?column=没有'));
    await page.getByText('这里还没有稿件').waitFor();
    await page.getByRole('link', { name: '查看全部稿件' }).tap();
    await page.waitForURL(reader.url('/'));
  });

  it('marks what was read', async () => {
    await page.goto(reader.url('/'));
    await page.locator('main ol h2 a').first().tap();
    await page.waitForURL(/\/a\//);
    await page.goBack();
    await page.locator('article[data-read]').waitFor();
    expect(await page.locator('article[data-read] h2').textContent()).toContain('稿件 n30');
  });

  it('says quietly that there are new articles and changes nothing by itself', async () => {
    await page.goto(reader.url('/'));
    const before = await titles();
    feed.setJson('/feed.json', sampleFeed([...items, sampleItem('n31', { date_published: day(31) })]));
    expect((await refresh()).status).toBe(200);
    const bar = page.getByRole('link', { name: '有 1 篇新稿件' });
    // Coming back to the page asks for news, at most every few seconds.
    await expect
      .poll(
        async () => {
          await page.evaluate(() => window.dispatchEvent(new Event('focus')));
          return bar.isVisible();
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toBe(true);
    expect(await titles()).toEqual(before);
    await bar.tap();
    await expect.poll(async () => (await titles())[0]).toBe('稿件 n31');
  });
});
