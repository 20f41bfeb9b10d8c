import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';
import { UGLY_PASTES } from '../support/ugly-pastes';

const LONG = `https://www.shishi.example/${'a'.repeat(120)}`;

let feed: StaticServer;
let reader: Reader;
let browser: Browser;

beforeAll(async () => {
  feed = await startStaticServer();
  const giant = sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#345' } });
  feed.set('/content/giant.png', { headers: { 'content-type': 'image/png' }, body: await giant.png().toBuffer() });
  const items = UGLY_PASTES.map(([name, html]) =>
    sampleItem(name, {
      url: `${feed.origin}/content/${encodeURIComponent(name)}.html`,
      title: `${name} ${LONG}`,
      content_html: html,
      tags: [LONG.slice(0, 90), '很长的标签'.repeat(12)],
      authors: [{ name: LONG }],
      attachments: [{ url: `${LONG}.pdf`, title: `${LONG}.pdf`, mime_type: 'application/pdf' }],
      _govsite: { source: LONG, publisher: LONG, docNo: LONG, related: [{ title: LONG, url: LONG }] },
    }),
  );
  feed.setJson('/feed.json', sampleFeed(items));
  reader = await startReader({ feedUrl: feed.url('/feed.json') });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await feed?.close();
});

/** In the page: what reaches beyond the screen, and words that cannot be read. */
function layoutFaults(): string[] {
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  const page = document.scrollingElement ?? document.body;
  if (page.scrollWidth > width) faults.push(`the page is ${page.scrollWidth} wide on ${width}`);
  const name = (element: Element) => `${element.localName}.${element.className} "${element.textContent?.slice(0, 20)}"`;

  for (const element of document.querySelectorAll('#body, #body *')) {
    const { left, right, width: own } = element.getBoundingClientRect();
    const scrolls = element.parentElement?.closest('.table-scroll');
    if (!scrolls && own > 0 && (right > width + 1 || left < -1))
      faults.push(`${name(element)} from ${left} to ${right}`);
  }
  for (const box of document.querySelectorAll<HTMLElement>('#body .table-scroll')) {
    if (box.tabIndex !== 0 || !/auto|scroll/.test(getComputedStyle(box).overflowX))
      faults.push(`${name(box)} cannot be scrolled`);
  }

  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? backgroundOf(element.parentElement) : colour;
  };
  const texts = document.createTreeWalker(document.querySelector('#content') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || node.nodeValue?.trim() === '' || !element.checkVisibility()) continue;
    const [light = 0, dark = 0] = [getComputedStyle(element).color, backgroundOf(element)]
      .map(luminance)
      .sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 4.5) faults.push(`${name(element)} has a contrast of ${contrast.toFixed(1)}`);
  }
  return faults;
}

describe.each([
  [320, 'light'],
  [320, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('pasted articles at %i px in %s colours', (width, colorScheme) => {
  it('stay within the screen and can be read', async () => {
    const viewport = { width, height: 640 };
    const page = await newPhonePage(browser, { viewport, colorScheme, serviceWorkers: 'block' });
    const faults: string[] = [];
    for (const [name] of UGLY_PASTES) {
      const response = await page.goto(reader.url(`/a/${articleCodeOf(name)}`));
      expect(response?.status(), name).toBe(200);
      expect(await page.textContent('#body'), name).toContain('正文');
      faults.push(...(await page.evaluate(layoutFaults)).map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

it('pasted sizes and fonts leave 大中小 to the reader', async () => {
  const page = await newPhonePage(browser, { serviceWorkers: 'block' });
  for (const [name] of UGLY_PASTES.slice(0, 1)) {
    await page.goto(reader.url(`/a/${articleCodeOf(name)}`));
    const sizes = () =>
      page.$$eval('#body p, #body li', (all) => [...new Set(all.map((one) => getComputedStyle(one).fontSize))]);
    expect(await sizes()).toEqual(['18px']);
    await page.locator('[data-font-size=large]').tap();
    expect(await sizes()).toEqual(['21px']);
  }
  await page.context().close();
});
