import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';
import { watchPages } from '../support/watch-page';

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

/** In the page, before anything else: what web views and private windows lack, or answer with an error. */
const LACKS: Record<string, () => void> = {
  'no service worker': () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  'a service worker that refuses': () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  },
  'no caches': () => void Reflect.deleteProperty(window, 'caches'),
  'caches that refuse': () => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    for (const name of ['open', 'keys', 'match', 'delete', 'has'] as const) CacheStorage.prototype[name] = refuse;
  },
  'no indexedDB and no storage manager': () => {
    Reflect.deleteProperty(window, 'indexedDB');
    Reflect.deleteProperty(Navigator.prototype, 'storage');
  },
  'no localStorage': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  'storage without room': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

async function phoneWith(lack: string): Promise<{ page: Page; context: BrowserContext; violations: string[] }> {
  const page = await newPhonePage(browser);
  const context = page.context();
  const { violations } = await watchPages(context, reader.origin);
  await context.addInitScript(LACKS[lack] ?? (() => {}));
  return { page, context, violations };
}

// At once: each waits for its own pages most of the time.
describe.concurrent('every page works', () => {
  it.for(Object.keys(LACKS))('with %s', async (lack, { expect }) => {
    const { page, context, violations } = await phoneWith(lack);
    await page.goto(reader.url('/'));
    await page.getByRole('link', { name: '更多稿件' }).tap();
    await expect.poll(() => page.locator('main ol article').count(), { timeout: 10_000 }).toBeGreaterThan(20);

    await page.goto(reader.url(`/a/${edition.articles[1]?.code}`));
    expect(await page.textContent('h1')).toBe(edition.articles[1]?.title);
    await page.locator('[data-font-size=large]').tap();
    expect(await page.getAttribute('html', 'data-size')).toBe('large');
    await page.getByRole('button', { name: '收藏', exact: true }).tap();
    // Whatever could be done, the reader is told.
    await expect.poll(() => page.textContent('#save-state'), { timeout: 10_000 }).toMatch(/收藏/);

    await page.goto(reader.url('/search?q=社区'));
    expect(await page.locator('main ol article').count()).toBeGreaterThan(0);

    await page.goto(reader.url('/saved'));
    await page.locator('#favourites').waitFor();

    await page.goto(reader.url('/check'));
    await page.getByRole('button', { name: '复制检查结果' }).waitFor();
    expect(violations).toEqual([]);
    await context.close();
  });
});
