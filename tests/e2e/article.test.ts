import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { readClipboard } from '../support/read-clipboard';
import { startReader, type Reader } from '../support/reader-server';

const JUNK = '?from=singlemessage&isappinstalled=0&_rsc=x&utm_source=y#wechat_redirect';

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

const addressOf = (index: number) => reader.url(`/a/${edition.articles[index]?.code}`);

describe('without script', () => {
  it('shows the whole article, its code and the way back', async () => {
    const page = await newPhonePage(browser, { javaScriptEnabled: false });
    await page.goto(addressOf(0));
    expect(await page.textContent('h1')).toBe(edition.articles[0]?.title);
    expect(((await page.textContent('#body')) ?? '').length).toBeGreaterThan(80);
    expect(await page.getByRole('link', { name: '分享' }).first().getAttribute('href')).toMatch(/\/qr\.svg$/);
    expect(await page.locator('[data-font-size]').first().isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the share panel', () => {
  let page: Page;

  beforeAll(async () => {
    page = await newPhonePage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(addressOf(1) + JUNK);
    await page.locator('[data-share]').first().tap();
  });

  it('copies the canonical address, whatever the page was opened with', async () => {
    await page.getByRole('button', { name: '复制链接', exact: true }).tap();
    await page.getByText('已复制').waitFor();
    expect(await readClipboard(page)).toBe(addressOf(1));
  });

  it('copies title, date, publisher and address as one block', async () => {
    await page.getByRole('button', { name: '复制标题和链接' }).tap();
    const text = await readClipboard(page);
    expect(text.split('\n')[0]).toBe(`【${edition.articles[1]?.title}】`);
    expect(text.split('\n').at(-1)).toBe(addressOf(1));
  });

  it('shows a code that a camera reads as exactly the printed address', async () => {
    const image = page.locator('#share-panel img[src$="qr.svg"]');
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
    const { data, info } = await sharp(await image.screenshot())
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const decoded = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    expect(decoded).toBe(addressOf(1));
    expect(await page.locator('#share-panel').textContent()).toContain(addressOf(1));
  });

  it('closes with Escape and gives the focus back', async () => {
    await page.keyboard.press('Escape');
    expect(await page.locator('#share-panel').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share'))).toBe(true);
  });
});

describe('a clipboard that refuses', () => {
  it('shows the text to copy by hand and never says 已复制', async () => {
    const page = await newPhonePage(browser);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(addressOf(0));
    await page.locator('[data-share]').first().tap();
    await page.getByRole('button', { name: '复制链接', exact: true }).tap();
    await page.getByText('没能自动复制').waitFor();
    expect(await page.locator('[data-copy-text]').inputValue()).toBe(addressOf(0));
    expect(await page.getByText('已复制', { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

describe('字体', () => {
  it('keeps the paragraph at the top of the screen within a line', async () => {
    const page = await newPhonePage(browser);
    const lengths = await Promise.all(
      edition.articles.map(async ({ code }) => (await (await fetch(reader.url(`/a/${code}`))).text()).length),
    );
    await page.goto(addressOf(lengths.indexOf(Math.max(...lengths))));
    const anchor = page.locator('#body > p').nth(9);
    await anchor.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY + 5));
    const top = () => anchor.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    expect(before).toBeCloseTo(-5, 0);
    for (const size of ['large', 'small', 'medium']) {
      await page.$eval(`[data-font-size=${size}]`, (button: HTMLElement) => button.click());
      await page.waitForTimeout(100);
      expect(Math.abs((await top()) - before), size).toBeLessThan(32);
    }
    await page.context().close();
  });

  it('is remembered', async () => {
    const page = await newPhonePage(browser);
    await page.goto(addressOf(1));
    const size = () => page.$eval('#body', (body) => getComputedStyle(body).fontSize);
    expect(await size()).toBe('18px');
    await page.locator('[data-font-size=large]').tap();
    expect(await size()).toBe('21px');
    await page.goto(addressOf(0));
    expect(await size()).toBe('21px');
    expect(await page.getAttribute('[data-font-size=large]', 'aria-pressed')).toBe('true');
    await page.context().close();
  });
});

describe('what the page loads', () => {
  it('is the document, one script and its own pictures, nothing else from anywhere', async () => {
    const page = await newPhonePage(browser, { serviceWorkers: 'block' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(addressOf(0), { waitUntil: 'networkidle' });
    const own =
      /^\/(a\/[0-9a-z]{8}(\/qr\.svg)?|assets\/enhance-[0-9a-f]+\.js|media\/[0-9a-f]+|icons\/.*|manifest\.webmanifest|favicon\.ico|api\/visits)$/;
    expect(requests.filter((path) => !own.test(path))).toEqual([]);
    expect(requests.filter((path) => path.startsWith('/assets/'))).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
