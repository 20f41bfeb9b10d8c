import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { axeViolations } from '../support/axe-violations';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';

const SMALLEST_TARGET = 44;

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

const PAGES: [string, (page: Page) => Promise<unknown>][] = [
  ['the list', (page) => page.goto(reader.url('/'))],
  ['a column', (page) => page.goto(reader.url('/?column=通知公告'))],
  ['an empty list', (page) => page.goto(reader.url('/?column=没有'))],
  ['an article', (page) => page.goto(reader.url(`/a/${edition.articles[2]?.code}`))],
  ['search results', (page) => page.goto(reader.url('/search?q=志愿'))],
  ['a search without results', (page) => page.goto(reader.url('/search?q=没有这个词'))],
  ['the site map', (page) => page.goto(reader.url('/sitemap'))],
  ['an unknown article', (page) => page.goto(reader.url('/a/zzzzzzzz'))],
  ['an unknown page', (page) => page.goto(reader.url('/nowhere'))],
  ['the offline page', (page) => page.goto(reader.url('/offline'))],
  [
    'the open share panel',
    async (page) => {
      await page.goto(reader.url(`/a/${edition.articles[2]?.code}`));
      await page.locator('[data-share]').first().tap();
    },
  ],
];

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(PAGES)('%s has no accessibility violation', async (_name, open) => {
    const page = await newPhonePage(browser, { colorScheme, bypassCSP: true, serviceWorkers: 'block' });
    await open(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('touch targets', () => {
  it.each(PAGES)('on %s are at least 44 px in both directions', async (_name, open) => {
    const page = await newPhonePage(browser, { serviceWorkers: 'block' });
    await open(page);
    const small = await page.$$eval(
      'a[href], button, input',
      (elements, smallest) =>
        elements
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.closest('.prose, .sr-only') &&
              // A card's link covers the whole card.
              !element.matches('.sr-only, h2 a'),
          )
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height < smallest || box.width < smallest)
          .map(({ element, box }) => `${element.textContent?.trim()} ${box.width}×${box.height}`),
      SMALLEST_TARGET,
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  it('leave no sideways scroll at 320 px', async () => {
    for (const [name, open] of PAGES) {
      const page = await newPhonePage(browser, { viewport: { width: 320, height: 640 }, serviceWorkers: 'block' });
      await open(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
      await page.context().close();
    }
  });
});
