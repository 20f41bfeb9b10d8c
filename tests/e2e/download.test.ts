import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import type { DownloadList } from '@/lib/edition/download-list';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
let reader: Reader;
let browser: Browser;
let page: Page;
let list: DownloadList;

beforeAll(async () => {
  reader = await startReader({ dataDir: folder.path });
  browser = await launchBrowser();
  list = (await (await fetch(reader.url('/download.json'))).json()) as DownloadList;
  page = await phone();
});

afterAll(async () => {
  await browser?.close();
  reader?.resume();
  await reader?.stop();
  folder.remove();
});

/** A phone on the page of downloads, its worker ready. */
async function phone(connection?: object): Promise<Page> {
  const made = await newPhonePage(browser);
  if (connection) {
    await made.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), connection);
  }
  await made.goto(reader.url('/saved'));
  await made.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await made.locator('#download').waitFor();
  return made;
}

const all = (on = page) => on.locator('[data-download=""]');
const tapDownload = (on = page) => all(on).getByRole('button', { name: '下载全部稿件' }).tap();

/** What the page says: articles done, of how many. */
async function said(on = page): Promise<[number, number]> {
  const [, done, total] = /稿件 (\d+)\/(\d+)/.exec(await all(on).innerText()) ?? [];
  return [Number(done ?? -1), Number(total ?? -1)];
}

/** What is true: articles on the phone because they were downloaded. */
const kept = (on = page) =>
  on.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.includes(':downloaded:'));
    const keys = name ? await (await caches.open(name)).keys() : [];
    return keys.filter(({ url }) => /\/a\/[0-9a-z]{8}$/.test(url)).length;
  });

/** Waits until a few articles are here, so that what follows happens in the middle. */
async function untilUnderWay(): Promise<void> {
  await expect.poll(async () => (await said())[0], { interval: 20, timeout: 15_000 }).toBeGreaterThan(0);
}

async function expectTruth(): Promise<void> {
  await expect.poll(async () => (await said())[0] === (await kept()), { timeout: 15_000 }).toBe(true);
}

describe('the list of a download', () => {
  it('names every article with what belongs to it, and its sizes', async () => {
    expect(list.total).toBe(list.articles.length);
    for (const { code, revision, bytes, pictures } of list.articles) {
      const response = await fetch(reader.url(`/a/${code}`));
      expect(response.headers.get('x-reader-revision'), code).toBe(revision);
      const size = Buffer.byteLength(await response.text());
      expect(bytes / size, `${code}: ${bytes} for ${size}`).toBeGreaterThan(0.5);
      expect(bytes / size, `${code}: ${bytes} for ${size}`).toBeLessThan(2);
      for (const { hash, bytes: own } of pictures) {
        const picture = await fetch(reader.url(`/media/${hash}?w=640`));
        expect((await picture.arrayBuffer()).byteLength, `${code}: ${hash}`).toBe(own);
      }
    }
  });

  it('is that of one column when asked, 404 for one that there is not, 304 when it is known', async () => {
    const column = list.articles[0]?.column ?? '';
    const url = reader.url(`/download.json?column=${encodeURIComponent(column)}`);
    const response = await fetch(url);
    const own = (await response.json()) as DownloadList;
    expect(own.articles).toHaveLength(list.articles.filter((entry) => entry.column === column).length);
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await fetch(url, { headers })).status).toBe(304);
    expect((await fetch(reader.url('/download.json?column=没有'))).status).toBe(404);
  });
});

describe('下载全部稿件', () => {
  it('stops when the network goes, says so, and shows what is here', async () => {
    await tapDownload();
    await untilUnderWay();
    await reader.kill();
    await all().getByText('网络不通，联网后会接着下载').waitFor();
    await expectTruth();
    const [done, total] = await said();
    expect(done).toBeLessThan(total);
    expect(total).toBe(list.articles.length);
    await page.reload();
    await all().getByText('网络不通，联网后会接着下载').waitFor();
    await expectTruth();
  });

  it('goes on when the reader asks, and pauses', async () => {
    reader = await startReader({ dataDir: folder.path, port: reader.port });
    await all().getByRole('button', { name: '继续：全部稿件' }).tap();
    await all().getByRole('button', { name: '暂停：全部稿件' }).tap();
    await all().getByText('已暂停').waitFor();
    await expectTruth();
  });

  it('goes on by itself after the worker was ended in the middle', async () => {
    await all().getByRole('button', { name: '继续：全部稿件' }).tap();
    await all().getByText('正在下载').waitFor();
    reader.pause();
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { type, targetId } of targetInfos)
      if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
    reader.resume();
    await all().getByText('已全部下载').waitFor({ timeout: 25_000 });
    await expectTruth();
    expect((await said())[0]).toBe(list.articles.length);
  });

  it('shows the same after a reload, without the server too, and opens the oldest article', async () => {
    await page.reload();
    await all().getByText('已全部下载').waitFor();
    reader.pause();
    await page.goto(reader.url(`/a/${list.articles.at(-1)?.code}`), { waitUntil: 'commit' });
    expect(await page.textContent('h1')).toBe(list.articles.at(-1)?.title);
    reader.resume();
  });

  it('leaves with one tap, but for the newest', async () => {
    await page.goto(reader.url('/saved'));
    await all().getByRole('button', { name: '删除：全部稿件' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await all().getByRole('button', { name: '下载全部稿件' }).waitFor();
    await expect.poll(() => kept(), { timeout: 15_000 }).toBe(0);
  });
});

describe('on a slow network', () => {
  it('asks first, and takes the text alone when that is chosen', async () => {
    const slow = await phone({ effectiveType: '2g' });
    await tapDownload(slow);
    await slow.getByText('现在网络较慢，或者开着省流量').waitFor();
    expect(await kept(slow)).toBe(0);
    await slow.getByRole('button', { name: '只下载文字' }).tap();
    await all(slow).getByText('已全部下载').waitFor({ timeout: 25_000 });
    expect(await all(slow).textContent()).not.toContain('图片');
    expect(await said(slow)).toEqual([list.articles.length, list.articles.length]);
    await slow.context().close();
  });
});

describe('on a phone without room', () => {
  it('what was saved by hand stays with its pictures, the list opens, and the reader is told', async () => {
    const small = await phone();
    const entry = list.articles.find(({ pictures }) => pictures.length > 0);
    await small.goto(reader.url(`/a/${entry?.code}`));
    await small.getByRole('button', { name: '收藏', exact: true }).tap();
    await small.getByText('已收藏，没有网络也能看').waitFor();
    await small.goto(reader.url('/saved'));
    await small.locator('#download').waitFor();
    await keptCopies(small, (await (await fetch(reader.url('/edition.json'))).json()) as Edition);
    const devtools = await small.context().newCDPSession(small);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: reader.origin, quotaSize: 1_500_000 });
    await tapDownload(small);
    await all(small).getByText('手机存储空间不够，已经停下').waitFor({ timeout: 25_000 });
    reader.pause();
    await small.goto(reader.url(`/a/${entry?.code}`), { waitUntil: 'commit' });
    expect(await small.textContent('h1')).toBe(entry?.title);
    for (const { hash } of entry?.pictures ?? [])
      expect(await small.evaluate(async (key) => (await caches.match(key)) !== undefined, `/media/${hash}?w=640`)).toBe(
        true,
      );
    await small.goto(reader.url('/'), { waitUntil: 'commit' });
    expect(await small.locator('main ol article').count()).toBeGreaterThan(0);
    reader.resume();
    await small.context().close();
  });
});
