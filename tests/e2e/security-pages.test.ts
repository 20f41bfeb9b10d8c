import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { watchPages, type PageWatch } from '../support/watch-page';

const WITHDRAWN = 'https://www.shishi.example/zt/cwzl/content/post_10254.html';
const WITH_ATTACHMENTS = 'https://www.shishi.example/zt/cwzl/content/post_10262.html';

let reader: Reader;
let browser: Browser;
let page: Page;
let watch: PageWatch;
let edition: Edition;

beforeAll(async () => {
  reader = await startReader();
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  browser = await launchBrowser();
  page = await newPhonePage(browser);
  watch = await watchPages(page.context(), reader.origin);
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
});

/** React has taken over the page: its root carries a mark of its own. */
const hydrated = () =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('form, button, main a') ?? {}).some((key) => key.startsWith('__react')),
  );

describe('a page of every kind', () => {
  const paths = (): [string, string][] => [
    ['list', '/'],
    ['column', `/?column=${encodeURIComponent(edition.articles[0]?.column ?? '')}`],
    ['search', '/search?q=%E5%9E%83%E5%9C%BE'],
    ['site map', '/sitemap'],
    ['offline page', '/offline'],
    ['what is kept', '/saved'],
    ['health of the phone', '/check'],
    ['unknown article', '/a/zzzzzzzz'],
    ['withdrawn article', `/a/${articleCodeOf(WITHDRAWN)}`],
    ['unknown page', '/nothing/here'],
    ['refusal', '/a/%ff'],
    ['code as a drawing', `/a/${edition.articles[0]?.code}/qr.svg`],
    ['code as a picture', `/a/${edition.articles[0]?.code}/qr.png`],
    ['feed', '/feed.json'],
    ['icon', '/icons/icon.svg'],
    ['article with attachments', `/a/${articleCodeOf(WITH_ATTACHMENTS)}`],
    ...edition.articles
      .filter(({ pictures }) => pictures.length > 0)
      .slice(0, 8)
      .map(({ code }): [string, string] => ['article with pictures', `/a/${code}`]),
  ];

  it('asks nothing of others and breaks no policy', async () => {
    for (const [kind, path] of paths()) {
      await page.goto(reader.url(path));
      await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')));
      await page.waitForLoadState('networkidle');
      expect({ kind, path, ...watch }).toEqual({ kind, path, foreign: [], violations: [] });
    }
  });

  it('runs its scripts under the policy: lists come alive, documents react', async () => {
    await page.goto(reader.url('/'));
    await hydrated();
    await page.goto(reader.url(`/a/${edition.articles[0]?.code}`));
    await page.locator('[data-font-size=large]').tap();
    expect(await page.getAttribute('html', 'data-size')).toBe('large');
    expect(watch.violations).toEqual([]);
  });

  it.each(['list', 'article'])('(%s) runs no script that somebody put into it', async (kind) => {
    // A page that the worker fetched would get past the change.
    const other = await newPhonePage(browser, { serviceWorkers: 'block' });
    const { violations } = await watchPages(other.context(), reader.origin);
    const address = reader.url(kind === 'list' ? '/' : `/a/${edition.articles[0]?.code}`);
    const injected = `<img src="/none.png" onerror="document.title='taken'"><script>document.title='taken'</script>`;
    await other.route(address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</body>', `${injected}</body>`) });
    });
    await other.goto(address);
    await expect.poll(() => violations.join()).toContain('script-src-attr');
    await expect.poll(() => violations.join()).toContain('script-src-elem');
    expect(await other.title()).not.toBe('taken');
    await other.context().close();
  });
});

describe('the list kept on the phone', () => {
  it('comes alive under the policy that was kept with it', async () => {
    await page.goto(reader.url('/'));
    await keptCopies(page, edition);
    await reader.kill();
    await page.goto(reader.url('/'));
    await hydrated();
    expect(await page.locator('main ol article').count()).toBeGreaterThan(0);
    expect(watch).toEqual({ foreign: [], violations: [] });
  });
});
