import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { readCounts, readDayCounts } from '../support/visits';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0';

let reader: Reader;
let browser: Browser;
let edition: Edition;

beforeAll(async () => {
  reader = await startReader();
  browser = await launchBrowser();
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
});

const codeOf = (index: number) => edition.articles[index]?.code ?? '';
const articleCount = async (index: number) => (await readCounts(reader, codeOf(index))).articles[codeOf(index)];
const shown = (page: Page, name: string) => page.locator(`[data-visits=${name}]`).textContent();

/** Waits until the number of an article is shown: its view has been counted by then. */
async function untilCounted(page: Page): Promise<void> {
  await expect.poll(() => shown(page, 'article'), { timeout: 20_000 }).not.toBe('—');
}

describe('an article', () => {
  it.each([
    ['', {}, { channel: 'direct' }],
    ['/b3', {}, { channel: 'qr', placement: 'b3' }],
    ['?from=timeline&isappinstalled=0', {}, { channel: 'link' }],
    ['', { userAgent: WECHAT }, { channel: 'wechat' }],
  ])('opened at its address with %j in %j counts as %j', async (rest, options, expected) => {
    const before = (await articleCount(0)) ?? 0;
    const page = await newPhonePage(browser, { serviceWorkers: 'block', ...options });
    await page.goto(reader.url(`/a/${codeOf(0)}${rest}`));
    await untilCounted(page);
    expect(await articleCount(0)).toBe(before + 1);
    expect(await shown(page, 'article')).toBe(String(before + 1));
    expect(await readDayCounts(reader)).toContainEqual(
      expect.objectContaining({ code: codeOf(0), count: 1, ...expected }),
    );
    expect(await page.context().cookies()).toEqual([]);
    expect(page.url()).toBe(reader.url(`/a/${codeOf(0)}`));
    await page.context().close();
  });

  it('is counted once however often it is loaded again in the tab, and once more in another', async () => {
    const page = await newPhonePage(browser, { serviceWorkers: 'block' });
    await page.goto(reader.url(`/a/${codeOf(1)}`));
    await untilCounted(page);
    for (let load = 0; load < 3; load++) {
      await page.reload();
      await untilCounted(page);
    }
    expect(await articleCount(1)).toBe(1);
    const second = await page.context().newPage();
    await second.goto(reader.url(`/a/${codeOf(1)}`));
    await untilCounted(second);
    expect(await articleCount(1)).toBe(2);
    await page.context().close();
  });

  it('is not counted when it is fetched ahead, or without script', async () => {
    const page = await newPhonePage(browser, { javaScriptEnabled: false });
    await page.goto(reader.url(`/a/${codeOf(2)}`));
    expect(await shown(page, 'article')).toBe('—');
    await fetch(reader.url(`/a/${codeOf(2)}`), { headers: { 'sec-purpose': 'prefetch' } });
    expect(await articleCount(2)).toBe(0);
    await page.context().close();
  });

  it('has no number in its HTML, and nothing moves when one comes', async () => {
    const html = await (await fetch(reader.url(`/a/${codeOf(0)}`))).text();
    expect(html.match(/data-visits="(?:site|article)"[^>]*>—</g)).toHaveLength(2);
    const page = await newPhonePage(browser, { serviceWorkers: 'block' });
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/visits*', async (route) => {
      await mayAnswer;
      await route.fulfill({ json: { site: 12_345_678, articles: { [codeOf(0)]: 12_345_678 } } });
    });
    await page.goto(reader.url(`/a/${codeOf(0)}`));
    const places = () => page.locator('[data-visits]').evaluateAll((all) => all.map((place) => place.clientWidth));
    const before = await places();
    await page.evaluate(() => {
      new PerformanceObserver(() => document.body.classList.add('has-moved')).observe({ type: 'layout-shift' });
    });
    answer();
    await untilCounted(page);
    await page.waitForTimeout(300);
    expect(await places()).toEqual(before);
    expect(await page.locator('.has-moved').count()).toBe(0);
    expect(await shown(page, 'article')).toBe('12345678');
    await page.context().close();
  });
});

describe('the list', () => {
  it('counts for the site and shows its number', async () => {
    const before = (await readCounts(reader)).site;
    const page = await newPhonePage(browser, { serviceWorkers: 'block' });
    await page.goto(reader.url('/'));
    await expect.poll(() => shown(page, 'site')).toBe(String(before + 1));
    expect(await readDayCounts(reader)).toContainEqual(expect.objectContaining({ code: undefined, channel: 'direct' }));
    await page.context().close();
  });
});

describe('a phone without network', () => {
  it('remembers what was read and sends it once when the server is back', async () => {
    const here = await startReader();
    const page = await newPhonePage(browser);
    await page.goto(here.url('/'));
    await keptCopies(page, edition);
    await here.kill();
    for (const index of [3, 4]) await page.goto(here.url(`/a/${codeOf(index)}`), { waitUntil: 'load' });
    await expect.poll(() => page.evaluate(() => localStorage.getItem('reader:visits'))).toContain(codeOf(4));
    expect(await shown(page, 'article')).toBe('—');

    const back = await startReader({ port: here.port, dataDir: here.dataDir });
    await page.goto(back.url(`/a/${codeOf(5)}`));
    await untilCounted(page);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('reader:visits'))).toBeNull();
    for (const index of [3, 4, 5]) {
      const { articles } = await readCounts(back, codeOf(index));
      expect(articles[codeOf(index)], `article ${index}`).toBe(1);
    }
    const cached = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(cached.filter((path) => /^\/(api|leave)/.test(path))).toEqual([]);
    await page.context().close();
    await back.stop();
  });
});
