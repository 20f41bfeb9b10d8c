import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { PER_SHEET, PRINT_LAYOUTS } from '@/lib/print/print-order';
import { WORDS } from '@/lib/site/words';
import { launchBrowser } from '../support/chromium';
import { pdfPages, pdfPictures, pdfSizes, pdfText, zbarCodes } from '../support/printed-pages';
import { readQrPicture } from '../support/read-qr';
import { startReader, type Reader } from '../support/reader-server';
import { temporaryFolder } from '../support/temporary-folder';
import { watchPages } from '../support/watch-page';

const folder = temporaryFolder();
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
  folder.remove();
});

const without = (text: string) => text.replace(/\s+/g, '');

async function toPdf(page: Page, name: string): Promise<string> {
  const file = `${folder.path}/${name}.pdf`;
  await page.pdf({ path: file, preferCSSPageSize: true });
  return file;
}

/** Where the codes of the sheets stand, in parts of their sheet. */
const codeBoxes = (page: Page) =>
  page.$$eval('.sheet-page', (sheets) =>
    sheets.flatMap((sheet, at) => {
      const whole = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('svg[role=img]')].map((code) => {
        const box = code.getBoundingClientRect();
        return {
          page: at,
          left: (box.left - whole.left) / whole.width,
          top: (box.top - whole.top) / whole.height,
          width: box.width / whole.width,
        };
      });
    }),
  );

/** One code of a sheet as a picture of its own, as a phone is held to it. */
async function cutOut(file: string, box: { left: number; top: number; width: number }, name: string): Promise<string> {
  const { width = 0, height = 0 } = await sharp(file).metadata();
  const side = Math.round(box.width * width);
  const left = Math.round(box.left * width);
  const top = Math.round(box.top * height);
  const picture = path.join(folder.path, `${name}.png`);
  await sharp(file)
    .extract({ left, top, width: Math.min(side, width - left), height: Math.min(side, height - top) })
    .toFile(picture);
  return picture;
}

describe.each(PRINT_LAYOUTS)('sheets in layout %s', (layout) => {
  it('print on A4 with every text, and three readers read every code', async () => {
    const articles = edition.articles.slice(0, layout === '12' ? 12 : Math.min(7, PER_SHEET[layout] + 1));
    const page = await browser.newPage();
    const watch = await watchPages(page.context(), reader.origin);
    const codes = articles.map(({ code }) => code);
    await page.goto(reader.url(`/print?layout=${layout}&placement=b3&codes=${codes.join(',')}`));
    const boxes = await codeBoxes(page);
    const file = await toPdf(page, `sheets-${layout}`);
    expect(pdfSizes(file).map((size) => size.split(' x ').map((side) => Math.round(Number(side))))).toEqual([
      [595, 842],
    ]);
    const pages = pdfPages(file);
    expect(pages).toHaveLength(Math.ceil(articles.length / PER_SHEET[layout]));

    const addresses = codes.map((code) => reader.url(`/a/${code}/b3`));
    const read = await Promise.all(
      boxes.map(async (box, index) => {
        const picture = await cutOut(pages[box.page] ?? '', box, `code-${layout}-${index}`);
        return { ...(await readQrPicture(readFileSync(picture))), zbar: zbarCodes([picture]).join() };
      }),
    );
    expect(read).toEqual(addresses.map((address) => ({ jsqr: address, qr: address, zbar: address })));
    // Of a whole sheet zbar misses one now and then, by where its scan lines fall; it must find no others.
    expect(addresses).toEqual(expect.arrayContaining(zbarCodes(pages)));

    const text = pdfText(file);
    for (const { code, title } of articles) {
      expect(text).toContain(without(title).replace(/\p{Extended_Pictographic}/gu, ''));
      expect(text).toContain(code.toUpperCase());
      if (layout !== '12')
        expect(text, 'the address in words is the one in the code').toContain(reader.url(`/a/${code}/b3`));
    }
    expect(text).not.toContain(WORDS.print.submit);
    expect(watch).toEqual({ foreign: [], violations: [] });
    await page.context().close();
  });
});

it('the form works without script and names what it cannot print', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(reader.url('/print'));
  await page.getByLabel(WORDS.print.codes).fill(`${edition.articles[0]?.code}\nzzzzzzzz`);
  await page.getByLabel(WORDS.print.layout).selectOption('6');
  await page.getByLabel(WORDS.print.copies).fill('8');
  await page.getByRole('button', { name: WORDS.print.submit }).click();
  expect(await page.locator('.sheet-page').count()).toBe(2);
  expect(await page.locator('.label').count()).toBe(8);
  expect(await page.getByRole('alert').textContent()).toContain(WORDS.print.problems.unknown('zzzzzzzz'));
  await context.close();
});

it.each([0, 1, 2])(
  'article %i with pictures prints whole: one header, all text, all pictures, its code',
  async (index) => {
    const entry = edition.articles.filter(({ pictures }) => pictures.length > 0)[index];
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(reader.url(`/a/${entry?.code}`));
    const told = await page.$eval('#body', (body) => body.textContent ?? '');
    const pictures = await page.$$eval('#body img', (images) => images.length);
    // Printing loads what scrolling would have; the print dialogue waits for that, this way of printing does not.
    await toPdf(page, 'first');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main img')].every((image) => (image as HTMLImageElement).complete),
    );
    const file = await toPdf(page, `article-${index}`);
    const text = pdfText(file);
    for (const piece of told.split(/[\n，。；：、]/)) expect(text).toContain(without(piece));
    expect(pdfPictures(file)).toBeGreaterThanOrEqual(pictures);
    const { siteName } = JSON.parse(readFileSync('site.config.json', 'utf8')) as { siteName: string };
    expect(text.split(siteName)).toHaveLength(2);
    expect(text).toContain(reader.url(`/a/${entry?.code}`));
    for (const word of [WORDS.share.open, WORDS.search, WORDS.footer.techSupport]) expect(text).not.toContain(word);
    expect(zbarCodes(pdfPages(file))).toEqual([reader.url(`/a/${entry?.code}`)]);
    await page.context().close();
  },
);
