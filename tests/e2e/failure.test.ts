import path from 'node:path';
import Database from 'libsql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';
import { watchPages, type PageWatch } from '../support/watch-page';

let reader: Reader;
let browser: Browser;
let page: Page;
let watch: PageWatch;
let article: string;

beforeAll(async () => {
  reader = await startReader();
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  article = `/a/${edition.articles[0]?.code}`;
  browser = await launchBrowser();
  page = await newPhonePage(browser, { serviceWorkers: 'block' });
  watch = await watchPages(page.context(), reader.origin);
  // From here on every question to the store fails, as after a restored backup that is not ours.
  const database = new Database(path.join(reader.dataDir, 'demo/reader.db'));
  database.exec('PRAGMA foreign_keys = OFF; DROP TABLE article');
  database.close();
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
});

describe('a page that cannot be made', () => {
  it.each(['list', 'article'])(
    '(%s) says so in words, within its policy, and names the line of the log',
    async (kind) => {
      const response = await page.goto(reader.url(kind === 'list' ? '/' : article));
      expect(response?.status()).toBe(500);
      await page.getByRole('heading', { name: '页面出了点问题' }).waitFor();
      await page.waitForLoadState('networkidle');
      // React says that something failed on the server, without saying what.
      const unexpected = watch.violations.splice(0).filter((text) => !/React error #441/.test(text));
      expect(unexpected).toEqual([]);
      const id = response?.headers()['x-request-id'] ?? '';
      const lines = reader
        .log()
        .split('\n')
        .filter((line) => line.includes(id));
      expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toContain('error');
      expect(lines.join()).toContain('no such table');
    },
  );

  it('tells nobody why', async () => {
    for (const address of ['/', article, '/edition.json', '/api/articles', '/feed.json', '/api/visits']) {
      const text = await (await fetch(reader.url(address), { headers: { Accept: 'text/html' } })).text();
      expect(text, address).not.toMatch(/no such table|SqliteError|node_modules| {4}at /);
    }
  });
});
