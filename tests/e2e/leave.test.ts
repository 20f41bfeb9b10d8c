import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';

const LONG = Array.from({ length: 40 }, (_, index) => `<p>第${index}段。</p>`).join('');

let feed: StaticServer;
/** Known as `localhost`, while the site is 127.0.0.1. */
let away: StaticServer;
let awayUrl: string;
let reader: Reader;
let browser: Browser;

beforeAll(async () => {
  feed = await startStaticServer();
  away = await startStaticServer({ '*': { headers: { 'content-type': 'text/html' }, body: '<h1>外站</h1>' } });
  awayUrl = away.url('/page?a=1&b=2').replace('127.0.0.1', 'localhost');
  const body = `${LONG}<p><a href="${awayUrl.replace('&', '&amp;')}">外站</a> <a href="https://www.shishi.example/">本市</a></p>`;
  feed.setJson(
    '/feed.json',
    sampleFeed([
      sampleItem('linking', {
        content_html: body,
        url: 'https://elsewhere.example/original.html',
        _govsite: { related: [{ title: '外站稿件', url: 'https://elsewhere.example/related.html' }] },
      }),
      sampleItem('moved', { _govsite: { status: 'withdrawn', replacedBy: 'https://elsewhere.example/new.html' } }),
    ]),
  );
  reader = await startReader({ feedUrl: feed.url('/feed.json') });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await away?.close();
  await feed?.close();
});

const article = () => reader.url(`/a/${articleCodeOf('linking')}`);
const leave = (query: string) => fetch(reader.url(`/leave?${query}`), { redirect: 'manual' });
const leaveTo = (url: string) => leave(`to=${encodeURIComponent(url)}`);
const shownHost = (page: Page) => page.locator('[data-leaving-host]').textContent();

describe('the answer', () => {
  it('shows the address and goes nowhere', async () => {
    const response = await leaveTo('https://政务.example:8443/a?b=1&c=2');
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('refresh')).toBeNull();
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).not.toMatch(/http-equiv/i);
    expect(html).toContain('href="https://xn--zfr164b.example:8443/a?b=1&amp;c=2"');
    expect(html).toContain('政务.example:8443');
    expect(html).toContain('即将离开“示例市人民政府门户网站”网站，是否继续？');
  });

  it.each([
    'https://www.shishi.example/',
    'https://elsewhere.example/',
    'http://0x7f.1/',
    'https://www.shishi.example.evil.example/',
  ])('for %s is a page, never a redirect', async (url) => {
    const response = await leaveTo(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
  });

  it.each([
    '',
    'to=',
    'to=//evil.example',
    'to=/\\evil.example',
    'to=https:\\\\evil.example',
    'to=https:/%5Cevil.example',
    'to=https://www.gov.cn@evil.example',
    'to=https://www.gov.cn%40evil.example',
    'to=https%3A%2F%2Fwww.gov.cn%2540evil.example',
    'to=https%253A%252F%252Fevil.example',
    'to=%2F%2Fevil.example',
    'to=%252F%252Fevil.example',
    'to=javascript:alert(1)',
    'to=java%09script:alert(1)',
    'to=%01javascript:alert(1)',
    'to=data:text/html,%3Cscript%3Ealert(1)%3C/script%3E',
    'to=vbscript:x',
    'to=blob:https://evil.example/1',
    'to=file:///etc/passwd',
    'to=https://evil.example/%0d%0aSet-Cookie:x=1',
    'to=https://evil%20.example/',
    'to=https://evil.example/&to=https://www.shishi.example/',
    'to=%ff%fe',
    'to=https://evil.example:65536/',
    `to=https://evil.example/${'a'.repeat(2000)}`,
    'to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  ])('to ?%s is a plain 400', async (query) => {
    const response = await leave(query);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    const html = await response.text();
    expect(html).toContain('这个链接打不开');
    expect(html).not.toMatch(/evil|<script>alert|http-equiv/);
  });

  it.each(['POST', 'PUT', 'DELETE'])('has no %s', async (method) => {
    expect((await fetch(reader.url('/leave?to=https://a.example/'), { method })).status).toBe(405);
  });

  it('is closed to crawlers', async () => {
    const robots = await (await fetch(reader.url('/robots.txt'))).text();
    expect(robots).toMatch(/^Disallow: \/leave$/m);
    expect(robots).toMatch(/^Disallow: \/api\/$/m);
  });
});

describe('links that leave', () => {
  it('have the true address in data and the notice’s on pages', async () => {
    const html = await (await fetch(article())).text();
    const to = (url: string) => `href="/leave?to=${encodeURIComponent(url)}&amp;code=${articleCodeOf('linking')}"`;
    for (const url of [awayUrl, 'https://elsewhere.example/original.html', 'https://elsewhere.example/related.html']) {
      expect(html).toContain(to(url));
      expect(html).not.toContain(`href="${url.replace('&', '&amp;')}"`);
    }
    expect(html).toContain('href="https://www.shishi.example/"');
    for (const data of [`${article()}.json`, reader.url('/feed.json')]) {
      const text = await (await fetch(data)).text();
      expect(text).toContain('https://elsewhere.example/original.html');
      expect(text, data).not.toContain('/leave');
    }
    const moved = await (await fetch(reader.url(`/a/${articleCodeOf('moved')}`))).text();
    expect(moved).toContain('href="/leave?to=https%3A%2F%2Felsewhere.example%2Fnew.html"');
  });
});

describe.each([
  ['without script', false],
  ['with script', true],
])('%s', (_, javaScriptEnabled) => {
  const open = async () => {
    const page = await newPhonePage(browser, { javaScriptEnabled, serviceWorkers: 'block' });
    await page.goto(article());
    return page;
  };

  it('a foreign link shows where it leads, stays there, and 继续访问 goes without a referrer', async () => {
    const page = await open();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.getByRole('link', { name: '外站', exact: true }).tap();
    await page.waitForURL('**/leave?**');
    expect(await shownHost(page)).toBe(new URL(awayUrl).host);
    await page.waitForTimeout(1000);
    expect(page.url()).toContain('/leave?');
    expect(faults).toEqual([]);
    const before = away.requests.length;
    await page.getByRole('link', { name: '继续访问' }).tap();
    await page.waitForURL(awayUrl);
    const request = away.requests.slice(before).find(({ path }) => path === '/page?a=1&b=2');
    expect(request?.headers.referer).toBeUndefined();
    await page.context().close();
  });

  it('放弃 leads back to the article', async () => {
    const page = await open();
    await page.getByRole('link', { name: '外站', exact: true }).tap();
    await page.waitForURL('**/leave?**');
    await page.getByRole('link', { name: '放弃' }).tap();
    await page.waitForURL(article());
    await page.context().close();
  });

  it('放弃 in a tab of its own leads to the article too', async () => {
    const page = await open();
    const link = page.getByRole('link', { name: '外站', exact: true });
    const opened = page.context().waitForEvent('page');
    await link.click({ button: 'middle' });
    const tab = await opened;
    await tab.waitForURL('**/leave?**');
    expect(await shownHost(tab)).toBe(new URL(awayUrl).host);
    expect(page.url()).toBe(article());
    await tab.getByRole('link', { name: '放弃' }).tap();
    await tab.waitForURL(article());
    await page.context().close();
  });

  it('a notice opened from elsewhere leads to the list', async () => {
    const page = await newPhonePage(browser, { javaScriptEnabled, serviceWorkers: 'block' });
    await page.goto(awayUrl);
    await page.goto(reader.url(`/leave?to=${encodeURIComponent(awayUrl)}`));
    await page.getByRole('link', { name: '放弃' }).tap();
    await page.waitForURL(reader.url('/'));
    await page.context().close();
  });
});

it('放弃 with script comes back to the very place in the text', async () => {
  const page = await newPhonePage(browser, { serviceWorkers: 'block' });
  await page.goto(article());
  const link = page.getByRole('link', { name: '外站', exact: true });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(200);
  await link.tap();
  await page.waitForURL('**/leave?**');
  await page.getByRole('link', { name: '放弃' }).tap();
  await page.waitForURL(article());
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await page.context().close();
});
