import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { stopWorker } from '../support/stop-worker';

const UNKNOWN = '/a/zzzzzzzz';

interface Visit {
  reader: Reader;
  browser: Browser;
  page: Page;
  edition: Edition;
  end(): Promise<void>;
}

/** One visit by a phone that has never been here, until everything is kept. */
async function visit(pathOf: (edition: Edition) => string): Promise<Visit> {
  const reader = await startReader();
  const browser = await launchBrowser();
  const page = await newPhonePage(browser);
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  await page.goto(reader.url(pathOf(edition)));
  await keptCopies(page, edition);
  const end = async () => {
    await browser.close();
    reader.resume();
    await reader.stop();
  };
  return { reader, browser, page, edition, end };
}

describe('after one visit to the list', () => {
  let here: Visit;
  let reader: Reader;
  let page: Page;
  let edition: Edition;

  beforeAll(async () => {
    here = await visit(() => '/');
    ({ reader, page, edition } = here);
  });

  afterAll(() => here?.end());

  it('keeps the newest 50 articles', () => {
    expect(edition.articles).toHaveLength(50);
  });

  describe('with the server killed', () => {
    beforeAll(() => reader.kill());
    beforeEach(() => stopWorker(page));

    it('opens every one of them by address, with its pictures and its date of saving', async () => {
      for (const { code, title, pictures } of edition.articles) {
        await page.goto(reader.url(`/a/${code}`));
        expect(await page.textContent('h1'), code).toBe(title);
        expect(await page.textContent('#copy-state'), code).toContain('保存于');
        expect(await picturesMissing(page), `${code}, ${pictures.length} pictures`).toEqual([]);
      }
    });

    it('opens the list and an article from it by tap', async () => {
      await page.goto(reader.url('/'));
      const link = page.locator('main ol a').nth(3);
      const title = (await link.textContent()) ?? '';
      await link.tap();
      await page.waitForURL(/\/a\//);
      expect(await page.textContent('h1')).toBe(title);
    });

    it('runs the script of a kept document', async () => {
      await page.goto(reader.url(`/a/${edition.articles[0]?.code}`));
      await page.locator('[data-font-size=large]').tap();
      expect(await page.getAttribute('html', 'data-size')).toBe('large');
    });

    it('shows the kept articles of a column', async () => {
      const column = edition.articles[0]?.column ?? '';
      await page.goto(reader.url(`/?column=${encodeURIComponent(column)}`));
      await page.getByText('网络不通，以下是保存在本机的稿件').waitFor();
      const expected = edition.articles.filter((article) => article.column === column).length;
      expect(await page.locator('main ol article').count()).toBe(expected);
    });

    it('says which articles are kept when one is not', async () => {
      const response = await page.goto(reader.url(UNKNOWN));
      expect(response?.status()).toBe(503);
      expect(await page.textContent('h1')).toBe('这一页还没有保存在本机');
      expect(await page.locator('#saved-articles a').count()).toBe(50);
    });
  });
});

/** Addresses of the body's pictures that cannot be shown. */
function picturesMissing(page: Page): Promise<string[]> {
  return page.$$eval('.prose img', async (elements) => {
    const images = elements as HTMLImageElement[];
    const results = await Promise.all(
      images.map((image) => {
        image.loading = 'eager';
        return image.decode().then(
          () => '',
          () => image.src,
        );
      }),
    );
    return results.filter(Boolean);
  });
}

describe('after one visit to an article, as from a poster', () => {
  let here: Visit;
  let reader: Reader;
  let page: Page;
  let edition: Edition;

  beforeAll(async () => {
    here = await visit(({ articles }) => `/a/${articles[7]?.code}/b3?from=timeline`);
    ({ reader, page, edition } = here);
    await reader.kill();
  });

  afterAll(() => here?.end());

  it('opens the same address, another article and the list without the server', async () => {
    await page.reload();
    expect(await page.textContent('h1')).toBe(edition.articles[7]?.title);
    await page.goto(reader.url(`/a/${edition.articles[30]?.code.toUpperCase()}`));
    expect(await page.textContent('h1')).toBe(edition.articles[30]?.title);
    await page.goto(reader.url('/'));
    expect(await page.locator('main ol article').count()).toBe(20);
  });

  it('says so when further pages of the list cannot come', async () => {
    await page.getByRole('link', { name: '更多稿件' }).tap();
    await page.getByText('没有加载出来，请检查网络后再试').waitFor();
    expect(await page.locator('main ol article').count()).toBe(20);
  });
});

describe('with a server that accepts and never answers', () => {
  let here: Visit;
  let reader: Reader;
  let page: Page;
  let edition: Edition;

  beforeAll(async () => {
    here = await visit(() => '/');
    ({ reader, page, edition } = here);
    reader.pause();
  });
  beforeEach(() => stopWorker(page));

  afterAll(() => here?.end());

  it('shows the kept article at once', async () => {
    const [first] = edition.articles;
    const start = performance.now();
    await page.goto(reader.url(`/a/${first?.code}`), { waitUntil: 'commit' });
    expect(await page.textContent('h1')).toBe(first?.title);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('shows the kept list', async () => {
    await page.goto(reader.url('/'), { waitUntil: 'commit' });
    await page.locator('main ol article').first().waitFor();
    expect(await page.locator('main ol article').count()).toBe(20);
  });
});
