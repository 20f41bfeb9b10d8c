import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { PASSWORD } from '../support/desk';
import { readClipboard } from '../support/read-clipboard';
import { startReader, type Reader } from '../support/reader-server';
import { postViews, readCounts, sampleView } from '../support/visits';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let reader: Reader;
let browser: Browser;
let page: Page;
let codes: string[];

beforeAll(async () => {
  reader = await startReader({ env: { DESK_PASSWORD: PASSWORD } });
  browser = await launchBrowser();
  codes = ((await (await fetch(reader.url('/edition.json'))).json()) as Edition).articles.map(({ code }) => code);
  await postViews(reader, [sampleView({ code: codes[0], placement: 'b3', channel: 'qr' }), sampleView()]);
  page = await newPhonePage(browser, { viewport: { width: 320, height: 640 }, bypassCSP: true });
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
});

describe('the desk on a phone', () => {
  it('opens by keyboard', async () => {
    await page.goto(reader.url('/desk'));
    await page.waitForURL('**/desk/login');
    await page.getByLabel('口令').focus();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('概览');
  });

  it('makes a placement', async () => {
    await page.goto(reader.url('/desk/placements'));
    await page.getByLabel('名称').first().fill('东门社区公告栏 3');
    await page.getByRole('button', { name: '添加' }).tap();
    await page.waitForURL('**/desk/placements?made=b3');
    expect(await page.getByRole('status').first().textContent()).toContain('b3');
  });

  it('copies the text of chosen articles', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(reader.url('/desk/articles'));
    const boxes = page.getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: '生成群发文字' }).tap();
    const text = await page.getByLabel('群发文字').last().inputValue();
    expect(text.match(/\/a\/[0-9a-z]{8}$/gm)).toHaveLength(2);
    await page.getByRole('button', { name: '复制文字' }).tap();
    await expect.poll(() => page.getByText('已复制').count()).toBe(1);
    expect(await readClipboard(page)).toBe(text);
  });

  it.each(['', '/articles?digest=week', '/codes?placement=b3', '/placements', '/visits', '/checks', '/preview'])(
    'at %j has no accessibility violation, small target or sideways scroll, in any colours',
    async (path) => {
      const code = /^\/(codes|preview)/.test(path) ? `${path.includes('?') ? '&' : '?'}code=${codes[0]}` : '';
      await page.goto(reader.url(`/desk${path}${code}`));
      await page.addScriptTag({ content: AXE });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOn(page), colorScheme).toEqual([]);
      }
      expect(await smallTargetsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('is neither counted nor kept on the phone', async () => {
    expect((await readCounts(reader)).site).toBe(2);
    const kept = await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
      return (await Promise.all(caching)).flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((path) => path.startsWith('/desk'))).toEqual([]);
  });

  it('closes', async () => {
    await page.getByRole('button', { name: '退出登录' }).tap();
    await page.waitForURL('**/desk/login');
    await page.goto(reader.url('/desk/visits'));
    expect(page.url()).toBe(reader.url('/desk/login'));
    expect(await page.context().cookies()).toEqual([]);
  });
});

async function violationsOn(at: Page): Promise<string[]> {
  const { violations } = await at.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

function smallTargetsOn(at: Page): Promise<string[]> {
  return at.$$eval(
    'a[href], button, input:not([type=checkbox]), select, summary, label:has(input[type=checkbox])',
    (all) =>
      all
        .filter((element) => element.checkVisibility() && !element.matches('.sr-only'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ element, box }) => `${element.textContent?.trim()} ${box.width}×${box.height}`),
  );
}
