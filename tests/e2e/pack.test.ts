import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { pixelsOf, readQr } from '../support/read-qr';
import { startReader, type Reader } from '../support/reader-server';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
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
  folder.remove();
});

/** Opens the panel of an article, taps 保存为单个文件 and returns the path of the file. */
async function saveAsFile(code: string): Promise<{ path: string; name: string }> {
  await page.goto(reader.url(`/a/${code}`));
  await page.locator('[data-share]').first().tap();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '保存为单个文件' }).tap();
  const download = await downloading;
  return { path: await keep(download), name: download.suggestedFilename() };
}

/** Under its own ending: by that a browser knows what a file is. */
async function keep(download: Download): Promise<string> {
  const path = `${folder.path}/${download.suggestedFilename()}`;
  await download.saveAs(path);
  return path;
}

/** The file as a colleague sees it who gets it in a group: another browser, no server. */
async function openFile(path: string) {
  const other = await newPhonePage(browser, { serviceWorkers: 'block', javaScriptEnabled: false });
  const requests: string[] = [];
  other.on('request', (request) => void requests.push(request.url()));
  await other.goto(pathToFileURL(path).href);
  return { other, foreign: () => requests.filter((url) => !/^(file|data):/.test(url)) };
}

const withPictures = () => edition.articles.find(({ pictures }) => pictures.length > 1) ?? edition.articles[0];

describe.each(['with the server', 'without the server'])('%s', (state) => {
  beforeAll(async () => {
    if (state === 'without the server') await reader.kill();
  });

  it('an article becomes one file that opens anywhere, with its pictures and its code', async () => {
    const entry = withPictures();
    const { path, name } = await saveAsFile(entry?.code ?? '');
    expect(name).toMatch(/\.html$/);
    const { other, foreign } = await openFile(path);
    expect(await other.textContent('h1')).toBe(entry?.title);
    const images = other.locator('main img');
    expect(await images.count()).toBeGreaterThan(0);
    for (const image of await images.all()) {
      expect(await image.getAttribute('src')).toMatch(/^data:image\/webp/);
      expect((await image.boundingBox())?.width).toBeGreaterThan(100);
    }
    const source = await other.locator('.pack-end img').getAttribute('src');
    const code = readQr(await pixelsOf(Buffer.from(source?.split(',')[1] ?? '', 'base64')));
    expect(code.jsqr).toBe(reader.url(`/a/${entry?.code}`));
    expect(foreign()).toEqual([]);
    await other.context().close();
  });

  it('a selection becomes one file with a list', async () => {
    const codes = edition.articles.slice(0, 3).map(({ code }) => code);
    const downloading = page.waitForEvent('download');
    await page.evaluate((url) => void (location.href = url), reader.url(`/pack.html?codes=${codes.join(',')}`));
    const path = await keep(await downloading);
    expect(readFileSync(path, 'utf8').match(/<main /g)).toHaveLength(3);
    const { other } = await openFile(path);
    expect(await other.locator('.pack-list li').count()).toBe(3);
    await other.context().close();
  });
});
