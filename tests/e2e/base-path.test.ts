import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { logInAt, PASSWORD, postForm } from '../support/desk';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';

const BASE = '/swjxj/zt/cwzl';

describe(`under ${BASE}`, () => {
  let reader: Reader;
  let browser: Browser;
  let page: Page;
  let edition: Edition;
  const outside: string[] = [];

  beforeAll(async () => {
    reader = await startReader({ basePath: BASE, env: { DESK_PASSWORD: PASSWORD } });
    browser = await launchBrowser();
    page = await newPhonePage(browser);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) outside.push(request.url());
    });
    edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
    await page.goto(reader.url('/'));
  });

  afterAll(async () => {
    await browser?.close();
    await reader?.stop();
  });

  it('serves the list, and articles lead back to it', async () => {
    expect(await page.locator('main ol article').count()).toBe(20);
    await page.locator('main ol a').first().tap();
    await page.waitForURL(`**${BASE}/a/*`);
    await page.getByRole('link', { name: '返回列表' }).tap();
    await page.waitForURL(`**${BASE}/`);
  });

  it('loads the next page of the list', async () => {
    await page.getByRole('link', { name: '更多稿件' }).tap();
    await expect.poll(() => page.locator('main ol article').count()).toBe(40);
  });

  it('names only addresses under the path in manifest, feed and codes', async () => {
    const manifest = (await (await fetch(reader.url('/manifest.webmanifest'))).json()) as Record<string, string>;
    expect(manifest).toMatchObject({ id: `${BASE}/`, scope: `${BASE}/`, start_url: `${BASE}/` });
    const feed = (await (await fetch(reader.url('/feed.json'))).json()) as { feed_url: string };
    expect(feed.feed_url).toBe(reader.url('/feed.json'));
    const article = await (await fetch(reader.url(`/a/${edition.articles[0]?.code}`))).text();
    expect(article).toContain(`<link rel="canonical" href="${reader.url(`/a/${edition.articles[0]?.code}`)}"`);
  });

  it('has its desk there, with a session for it alone', async () => {
    const shut = await fetch(reader.url('/desk/checks'), { redirect: 'manual' });
    expect(shut.headers.get('location')).toBe(`${BASE}/desk/login`);
    const login = await postForm(reader, '/desk/login', { password: PASSWORD });
    expect(login.headers.get('location')).toBe(`${BASE}/desk`);
    expect(login.headers.get('set-cookie')).toContain(`; Path=${BASE}/desk; `);
    const page = await (await (await logInAt(reader)).get('/desk')).text();
    expect(page).toContain(`href="${BASE}/desk/visits"`);
  });

  it('registers a worker for the path alone', async () => {
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(reader.url('/'));
  });

  it('never asks for anything outside the path', () => {
    expect(outside).toEqual([]);
  });

  it('opens the list and its articles with the server killed', async () => {
    await keptCopies(page, edition);
    await reader.kill();
    for (const { code, title } of edition.articles.slice(0, 10)) {
      await page.goto(reader.url(`/a/${code}`));
      expect(await page.textContent('h1')).toBe(title);
    }
    await page.goto(reader.url('/'));
    expect(await page.locator('main ol article').count()).toBe(20);
  });
});
