import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser } from '../support/chromium';
import { pdfPages, zbarCodes } from '../support/printed-pages';
import { readQrPicture } from '../support/read-qr';
import { startReader, type Reader } from '../support/reader-server';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

let reader: Reader;
let browser: Browser;
let address: string;

beforeAll(async () => {
  reader = await startReader();
  browser = await launchBrowser();
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  address = reader.url(`/a/${edition.articles[1]?.code}`);
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  folder.remove();
});

/** What three decoders read of a picture; the third one of its file. */
async function readings(picture: Buffer): Promise<(string | undefined)[]> {
  const file = path.join(folder.path, 'code.png');
  writeFileSync(file, picture);
  const { jsqr, qr } = await readQrPicture(picture);
  return [jsqr, qr, ...zbarCodes([file])];
}

const THEMES: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }],
];

async function openArticle(options: BrowserContextOptions, scale: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: scale,
    bypassCSP: true,
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

describe.each(THEMES)('the code beside the article in %s', (_, options) => {
  it('is read by every decoder at 96, 128 and 160 px, on plain and on fine screens', async () => {
    for (const scale of [1, 2]) {
      const page = await openArticle(options, scale);
      const code = page.locator('aside figure');
      const image = code.locator('img');
      await image.evaluate((element: HTMLImageElement) => element.decode());
      for (const size of [96, 128, 160]) {
        await image.evaluate((element, px) => {
          element.style.cssText = `width:${px}px;height:${px}px`;
        }, size);
        const found = await readings(await code.screenshot());
        expect({ scale, size, found }).toEqual({ scale, size, found: [address, address, address] });
      }
      await page.context().close();
    }
  });
});

describe('the code on paper', () => {
  it('is read from the printed article at 2 cm', async () => {
    const page = await openArticle({}, 1);
    await page.addStyleTag({ content: 'aside img { width: 2cm !important; height: 2cm !important }' });
    await page.emulateMedia({ media: 'print' });
    await page.locator('aside img').evaluate((element: HTMLImageElement) => element.decode());
    const pdf = path.join(folder.path, 'article.pdf');
    await page.pdf({ path: pdf, format: 'A4' });
    await page.context().close();
    const sheets: (string | undefined)[][] = [];
    for (const sheet of pdfPages(pdf, 200)) sheets.push(await readings(readFileSync(sheet)));
    expect(sheets).toContainEqual([address, address, address]);
  });
});

it('every code on the pages is an image with width, height and words', async () => {
  const page = await openArticle({}, 1);
  const codes = await page.$$eval('img[src$="qr.svg"]', (images) =>
    images.map((image) => ['width', 'height', 'alt'].every((name) => image.getAttribute(name))),
  );
  expect(codes).toEqual([true, true]);
  await page.context().close();
});
