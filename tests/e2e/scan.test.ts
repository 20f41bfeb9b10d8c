import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { qrPng } from '@/lib/qr/qr';
import { WORDS } from '@/lib/site/words';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { fakeCamera } from '../support/fake-camera';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { temporaryFolder } from '../support/temporary-folder';
import { watchPages } from '../support/watch-page';

const words = WORDS.scan;
const folder = temporaryFolder();
const browsers: Browser[] = [];
let reader: Reader;
let edition: Edition;

beforeAll(async () => {
  reader = await startReader();
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
});

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await reader?.stop();
  folder.remove();
});

const articleUrl = () => reader.url(`/a/${edition.articles[1]?.code}`);

/** A phone in front of a code. */
async function phoneBefore(text: string) {
  const args = await fakeCamera(`${folder.path}/${browsers.length}.y4m`, text);
  return openPhone(args);
}

async function openPhone(args: string[] = []) {
  const browser = await launchBrowser({ args });
  browsers.push(browser);
  const page = await newPhonePage(browser);
  const watch = await watchPages(page.context(), reader.origin);
  return { page, watch };
}

it('a code of ours opens its article, and with the server stalled the copy on the phone', async () => {
  const { page, watch } = await phoneBefore(`${articleUrl()}/b3?from=singlemessage`);
  await page.goto(reader.url('/'));
  await keptCopies(page, edition, 60_000);
  await page.getByRole('link', { name: words.link }).tap();
  await page.waitForURL(reader.url('/scan'));
  await page.getByRole('button', { name: words.open }).tap();
  await page.waitForURL(`${articleUrl()}**`);
  expect(await page.textContent('h1')).toBe(edition.articles[1]?.title);
  expect(watch).toEqual({ foreign: [], violations: [] });

  reader.pause();
  await page.goto(reader.url('/scan'));
  await page.getByRole('button', { name: words.open }).tap();
  await page.waitForURL(`${articleUrl()}**`);
  expect(await page.textContent('h1')).toBe(edition.articles[1]?.title);
  reader.resume();
});

it('a foreign code is told, opened by way of the leaving notice, and the camera is off', async () => {
  const { page, watch } = await phoneBefore('https://elsewhere.example/promo?a=1');
  await page.goto(reader.url('/scan'));
  await page.getByRole('button', { name: words.open }).tap();
  await page.getByRole('heading', { name: words.foreignTitle }).waitFor();
  expect(await page.textContent('section bdi')).toBe('https://elsewhere.example/promo?a=1');
  expect(await page.$eval('video', (video) => (video as HTMLVideoElement).srcObject)).toBeNull();
  await page.getByRole('link', { name: words.foreignOpen }).tap();
  await page.waitForURL(reader.url('/leave?to=**'));
  expect(await page.textContent('[data-leaving-host]')).toBe('elsewhere.example');
  expect(watch).toEqual({ foreign: [], violations: [] });
});

it('without a camera the reason is said, and a photograph of a code does', async () => {
  const { page } = await openPhone();
  await page.goto(reader.url('/'));
  expect(await page.getByRole('link', { name: words.link }).isVisible()).toBe(false);
  await page.goto(reader.url('/scan'));
  await page.getByRole('button', { name: words.open }).tap();
  expect([words.faults.none, words.faults.denied]).toContain(await page.locator('main [role=alert]').textContent());
  const photo = (buffer: Buffer) =>
    page.getByLabel(words.photo).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  await photo(Buffer.from('no picture'));
  await page.getByText(words.notices.noCode).waitFor();
  await photo(await qrPng(articleUrl(), { scale: 24 }));
  await page.waitForURL(articleUrl());
});

it('the camera is allowed on this page alone', async () => {
  const policyOf = async (path: string) => (await fetch(reader.url(path))).headers.get('permissions-policy');
  expect(await policyOf('/scan')).toContain('camera=(self)');
  for (const path of ['/', `/a/${edition.articles[0]?.code}`, '/search', '/leave?to=https://x.example/']) {
    expect(await policyOf(path), path).toContain('camera=()');
  }
});
