import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { axeViolations } from '../support/axe-violations';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { removeApis } from '../support/missing-apis';
import { startReader, type Reader } from '../support/reader-server';
import { AGENTS } from '../support/wechat-agents';

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
  ['the scanner', (page) => page.goto(reader.url('/scan'))],
  ['sheets to print', (page) => page.goto(reader.url(`/print?codes=${edition.articles[2]?.code},x&layout=6`))],
  [
    'the page of what is kept',
    async (page) => {
      await page.goto(reader.url('/'));
      await page.evaluate(
        (codes) => {
          const marks = codes.map((code) => ({ code, title: `稿件 ${code}`, at: 1 }));
          localStorage.setItem('reader:saved', JSON.stringify(marks));
          localStorage.setItem('reader:places', JSON.stringify(marks));
        },
        edition.articles.slice(0, 12).map(({ code }) => code),
      );
      await page.goto(reader.url('/saved'));
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: '全部删除：我的收藏' }).tap();
    },
  ],
  [
    'the health of the phone',
    async (page) => {
      await page.goto(reader.url('/check'));
      await page.getByRole('button', { name: '复制检查结果' }).waitFor();
    },
  ],
  [
    'an article read in part',
    async (page) => {
      const code = edition.articles[2]?.code ?? '';
      const place = { block: 1, part: 0, words: '', percent: 30 };
      await page.goto(reader.url('/'));
      await page.evaluate(
        (text) => localStorage.setItem('reader:places', text),
        JSON.stringify([{ code, title: '', at: 1, place }]),
      );
      await page.goto(reader.url(`/a/${code}`));
      await page.getByRole('button', { name: '继续阅读' }).waitFor();
    },
  ],
  ['the offline page', (page) => page.goto(reader.url('/offline'))],
  ['the form for typed codes', (page) => page.goto(reader.url('/c'))],
  ['a typed code that is wrong', (page) => page.goto(reader.url('/c?code=abc'))],
  [
    'the open share panel',
    async (page) => {
      await page.goto(reader.url(`/a/${edition.articles[2]?.code}`));
      await page.locator('[data-share]').first().tap();
    },
  ],
  [
    'the share panel with the poster, inside WeChat, where nothing can be copied',
    async (page) => {
      await page.addInitScript(removeApis);
      await page.addInitScript(
        (agent) => Object.defineProperty(navigator, 'userAgent', { get: () => agent }),
        AGENTS.androidWeChat,
      );
      await page.goto(reader.url(`/a/${edition.articles[2]?.code}`));
      await page.locator('[data-share]').first().tap();
      await page.locator('summary', { hasText: '海报' }).tap();
      await page.getByRole('button', { name: '复制链接', exact: true }).tap();
      await page.getByRole('status').getByText('长按').waitFor();
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
      'a[href], button, input, summary',
      (elements, smallest) =>
        elements
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.closest('.prose, .sr-only') &&
              // A card's link covers the whole card.
              !element.matches('.sr-only, h2 a'),
          )
          // A tick is tapped by its label, too.
          .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
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
