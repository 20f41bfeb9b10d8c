import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition, EditionEntry } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
let reader: Reader;
let browser: Browser;
let page: Page;
let edition: Edition;
let long: EditionEntry;

beforeAll(async () => {
  reader = await startReader();
  browser = await launchBrowser();
  page = await newPhonePage(browser);
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  long = await longestOf(edition.articles.slice(0, 15));
  await page.goto(reader.url('/'));
  await keptCopies(page, edition);
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  folder.remove();
});

async function longestOf(entries: EditionEntry[]): Promise<EditionEntry> {
  const texts = await Promise.all(entries.map(async ({ code }) => (await fetch(reader.url(`/a/${code}`))).text()));
  // Paragraphs that follow one another: those of tables do not.
  const counts = texts.map((text) => text.split('</p><p').length);
  return entries[counts.indexOf(Math.max(...counts))] as EditionEntry;
}

const open = (path: string) => page.goto(reader.url(path));
const rows = (id: string) => page.locator(`section[aria-labelledby=${id}] li`);

async function openSaved(): Promise<void> {
  await open('/saved');
  await page.locator('#favourites').waitFor();
}

async function saveByHand(code: string): Promise<void> {
  await open(`/a/${code}`);
  await page.getByRole('button', { name: '收藏', exact: true }).tap();
  await page.getByText('已收藏，没有网络也能看').waitFor();
}

/** Number of the block of text at the top of the screen, and how far its own top lies above it, in lines. */
const placeOnScreen = () =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('#body > *')];
    const block = blocks.findIndex((each) => each.getBoundingClientRect().bottom > 1);
    const line = parseFloat(getComputedStyle(blocks[block] as Element).lineHeight);
    return { block, above: -(blocks[block] as Element).getBoundingClientRect().top / line };
  });

describe('where a reader stopped', () => {
  it('is offered on the next visit without moving the text, and found again at another font size', async () => {
    await open(`/a/${long.code}`);
    const target = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll('#body > *')];
      const index = Math.floor(blocks.length * 0.4);
      scrollTo(0, scrollY + (blocks[index] as Element).getBoundingClientRect().top + 5);
      return index;
    });
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('reader:places')), { timeout: 10_000 })
      .toContain(`"block":${target}`);
    for (const size of ['large', 'small']) {
      await page.evaluate((name) => localStorage.setItem('reader:font-size', name), size);
      await open('/');
      await open(`/a/${long.code}`);
      const offer = page.getByRole('button', { name: '继续阅读' });
      await offer.waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await offer.tap();
      const place = await placeOnScreen();
      expect(place.block, size).toBe(target);
      expect(place.above, size).toBeLessThan(1);
      expect(await offer.isVisible()).toBe(false);
    }
    await page.evaluate(() => localStorage.removeItem('reader:font-size'));
  });

  it('is not offered once the reader said no, nor after the end was reached', async () => {
    await open('/');
    await open(`/a/${long.code}`);
    await page.getByRole('button', { name: '不用了' }).tap();
    await open('/');
    await open(`/a/${long.code}`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('reader:places')), { timeout: 10_000 })
      .not.toContain('"place"');
    await open('/');
    await open(`/a/${long.code}`);
    expect(await page.getByRole('button', { name: '继续阅读' }).isVisible()).toBe(false);
  });
});

describe('收藏', () => {
  it('keeps an article that is listed without the server too', async () => {
    const [first, second] = edition.articles;
    await saveByHand(first?.code ?? '');
    await saveByHand(second?.code ?? '');
    await page.reload();
    await page.getByRole('button', { name: '已收藏' }).waitFor();
    await openSaved();
    expect(await rows('favourites').locator('a').allTextContents()).toEqual([second?.title, first?.title]);
    expect(await rows('readings').first().textContent()).toContain(second?.title);
  });

  it('comes again when the system has wiped the copies, and the page says so', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) if (/:(saved|articles|media):/.test(name)) await caches.delete(name);
    });
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('有 2 篇收藏不在本机，已经重新保存好了').waitFor();
    const isHere = (code = '') => page.evaluate(async (key) => (await caches.match(key)) !== undefined, `/a/${code}`);
    expect(await isHere(edition.articles[0]?.code)).toBe(true);
    expect(await isHere(edition.articles[1]?.code)).toBe(true);
    await open('/');
    await keptCopies(page, edition);
  });
});

describe('without the server', () => {
  beforeAll(() => reader.kill());

  it('the page lists what is kept, and 收藏 works', async () => {
    await saveByHand(edition.articles[2]?.code ?? '');
    await openSaved();
    expect(await rows('favourites').locator('a').allTextContents()).toEqual(
      [2, 1, 0].map((index) => edition.articles[index]?.title),
    );
    expect(await page.locator('#storage').isVisible()).toBe(true);
    expect(await page.getByText('3 篇，').first().isVisible()).toBe(true);
  });

  it('a selection becomes one file that opens by itself', async () => {
    const ticks = rows('favourites').getByRole('checkbox');
    for (const index of [0, 1]) await ticks.nth(index).check();
    await page.getByText('已选 2 篇').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '保存为单个文件' }).tap();
    const download = await downloading;
    const file = `${folder.path}/${download.suggestedFilename()}`;
    await download.saveAs(file);
    const other = await newPhonePage(browser, { serviceWorkers: 'block', javaScriptEnabled: false });
    await other.goto(pathToFileURL(file).href);
    expect(await other.locator('main h1').allTextContents()).toEqual(
      expect.arrayContaining([edition.articles[2]?.title, edition.articles[1]?.title]),
    );
    expect(await other.locator('.pack-end img[src^="data:image/"]').count()).toBe(2);
    await other.context().close();
  });

  it('one and all can be deleted', async () => {
    await page
      .getByRole('button', { name: `删除《${edition.articles[2]?.title}》` })
      .first()
      .tap();
    await expect.poll(() => rows('favourites').count(), { timeout: 10_000 }).toBe(2);
    await page.getByRole('button', { name: '全部删除：我的收藏' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText('还没有收藏').waitFor();
    // They are among the newest, and stay on the phone as such.
    await open(`/a/${edition.articles[0]?.code}`);
    expect(await page.textContent('h1')).toBe(edition.articles[0]?.title);
    await page.getByRole('button', { name: '收藏', exact: true }).waitFor();
  });

  it('what was read can be forgotten', async () => {
    await openSaved();
    await page.getByRole('button', { name: '全部删除：最近阅读' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText('还没有读过稿件').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('reader:read'))).toBe('[]');
  });
});
