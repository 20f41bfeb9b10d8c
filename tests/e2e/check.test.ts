import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { readClipboard } from '../support/read-clipboard';
import { startReader, type Reader } from '../support/reader-server';

let reader: Reader;
let browser: Browser;
let page: Page;
let edition: Edition;

beforeAll(async () => {
  reader = await startReader();
  browser = await launchBrowser();
  page = await newPhonePage(browser);
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  await page.goto(reader.url('/'));
  await keptCopies(page, edition);
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
});

const saved = () => edition.articles[0];
const line = (name: string) => page.locator('main dl > div').filter({ hasText: name });
const examine = async () => {
  await page.goto(reader.url('/check'));
  await page.getByRole('button', { name: '修复' }).waitFor();
};
const isHere = (key: string) => page.evaluate(async (path) => (await caches.match(path)) !== undefined, key);

describe('手机体检', () => {
  it('says in plain words that all is well', async () => {
    await page.goto(reader.url(`/a/${saved()?.code}`));
    await page.getByRole('button', { name: '收藏', exact: true }).tap();
    await page.getByText('已收藏，没有网络也能看').waitFor();
    await examine();
    expect(await page.getByRole('status').first().textContent()).toBe('一切正常，没有网络也能看稿件。');
    expect(await line('离线功能').first().textContent()).toContain('已经准备好');
    expect(await line('与官网的联系').textContent()).toContain('现在能连上官网');
    expect(await line('本机保存的稿件').textContent()).toContain(`${edition.articles.length} 篇`);
    expect(await line('收藏和阅读记录').textContent()).toContain('收藏 1 篇，读过 1 篇');
  });

  it('makes a report to copy', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制检查结果' }).tap();
    await page.getByText('已复制').waitFor();
    const report = await readClipboard(page);
    expect(report).toMatch(/^手机体检 \d{4}-\d\d-\d\d/);
    expect(report).toContain('离线功能：已经准备好');
    expect(report).toContain(`${reader.origin}/`);
  });

  it('mends a phone whose pages are gone, and keeps what was saved by hand', async () => {
    const key = `/a/${saved()?.code}`;
    const before = await page.evaluate(
      async (path) => (await caches.match(path))?.headers.get('X-Reader-Saved-At'),
      key,
    );
    await page.evaluate(async () => {
      for (const name of await caches.keys()) if (/:(pages|files)/.test(name)) await caches.delete(name);
    });
    await page.getByRole('button', { name: '修复' }).tap();
    await page.getByText('修复好了').waitFor({ timeout: 60_000 });
    await keptCopies(page, edition);
    await expect.poll(() => isHere('/saved'), { timeout: 10_000 }).toBe(true);
    expect(await page.evaluate(async (path) => (await caches.match(path))?.headers.get('X-Reader-Saved-At'), key)).toBe(
      before,
    );
    expect(await line('离线功能').first().textContent()).toContain('已经准备好');
  });

  it('opens without the server, says so, and then takes nothing apart', async () => {
    await reader.kill();
    await examine();
    expect(await line('与官网的联系').textContent()).toContain('现在连不上官网，上次联系是 ');
    await page.getByRole('button', { name: '修复' }).tap();
    await page.getByText('现在连不上官网，联网后再修复').waitFor();
    expect(await isHere('/check')).toBe(true);
    expect(await isHere(`/a/${edition.articles[5]?.code}`)).toBe(true);
  });
});
