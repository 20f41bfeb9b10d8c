import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import type { Edition } from '@/lib/edition/edition';
import { articleCodeOf } from '@/lib/model/article-code';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startFaultProxy, type Fault, type FaultProxy } from '../support/fault-proxy';
import { keptCopies } from '../support/kept-copies';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';
import { stopWorker } from '../support/stop-worker';
import { controlled, lookForUpdate, workerState } from '../support/worker-state';

const ids = Array.from({ length: 25 }, (_, index) => `u${index}`);
const ARTICLE = `/a/${articleCodeOf('u3')}`;
const TEN_SECONDS = { timeout: 10_000 };
const NO_NETWORK: FaultProxy['faults'] = [[/./, { kind: 'drop' }]];

let feed: StaticServer;
let proxy: FaultProxy;
let reader: Reader;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let edition: Edition;

const bar = (of: Page) => of.getByText('有新版本');
const tap = (of: Page, name: string) => of.getByRole('button', { name }).tap();
const cacheNames = () => page.evaluate(() => caches.keys());
const ourPages = async () =>
  (await cacheNames()).filter((name) => name.includes(':pages:')).map((name) => name.split(':').at(-1));

/** Counts the loads of a page from now on. */
function loadsOf(of: Page): { count: number } {
  const loads = { count: 0 };
  of.on('domcontentloaded', () => loads.count++);
  return loads;
}

/** Taps 更新 and waits for the page to be loaded again: asked all the time, the old worker would never be done. */
async function accept(of: Page): Promise<void> {
  const loaded = of.waitForEvent('load', TEN_SECONDS);
  await tap(of, '更新');
  await loaded;
}

async function deploy(build: string): Promise<void> {
  proxy.build = build;
  await lookForUpdate(page);
}

/** A newer build, accepted by the reader. */
async function update(build: string): Promise<void> {
  await deploy(build);
  await bar(page).waitFor();
  await accept(page);
  expect(await workerState(page)).toEqual({ active: build, waiting: undefined });
}

/** The list and an article open without network, the worker having been stopped, with nothing of two builds mixed. */
async function opensOffline(build: string): Promise<void> {
  proxy.faults = NO_NETWORK;
  await stopWorker(page);
  await page.goto(proxy.url('/'));
  expect(await page.locator('main ol article').count()).toBe(20);
  const builds = await page.$$eval('script[src*="/_next/static/"]', (scripts) =>
    [...new Set(scripts.map((script) => /@([^/]+)/.exec((script as HTMLScriptElement).src)?.[1]))].join(),
  );
  expect(builds).toBe(build);
  // Hydrated: the files of the build are here.
  await page.getByRole('link', { name: '更多稿件' }).tap();
  await page.getByText('没有加载出来').waitFor();
  await page.goto(proxy.url(ARTICLE));
  expect(await page.textContent('h1')).toBe('稿件 u3');
  await page.locator('[data-font-size=large]').tap();
  expect(await page.getAttribute('html', 'data-size')).toBe('large');
  proxy.faults = [];
  await page.goto(proxy.url('/'));
}

beforeAll(async () => {
  feed = await startStaticServer();
  feed.setJson('/feed.json', sampleFeed(ids.map((id) => sampleItem(id))));
  proxy = await startFaultProxy(readFileSync(`${projectRoot}/.next/BUILD_ID`, 'utf8').trim());
  reader = await startReader({ feedUrl: feed.url('/feed.json'), env: { SITE_URL: proxy.origin } });
  proxy.target = reader.port;
  proxy.build = 'n1';
  browser = await launchBrowser();
  page = await newPhonePage(browser);
  context = page.context();
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  await page.goto(proxy.url('/'));
  await controlled(page);
  await keptCopies(page, edition);
  await page.evaluate(() => caches.open('other-app:1').then((cache) => cache.put('/x', new Response('x'))));
});

afterEach(() => void (proxy.faults = []));

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await proxy?.close();
  await feed?.close();
});

describe('a newer build', () => {
  it('is offered quietly, and accepted with exactly one load of the page', async () => {
    await deploy('n2');
    await bar(page).waitFor();
    expect(await workerState(page)).toEqual({ active: 'n1', waiting: 'n2' });
    const loads = loadsOf(page);
    await accept(page);
    expect(await workerState(page)).toEqual({ active: 'n2', waiting: undefined });
    await page.waitForLoadState('networkidle');
    expect(loads.count).toBe(1);
    expect(await bar(page).count()).toBe(0);
  });

  it('leaves the articles where they are, takes its predecessor’s pages away, and no other application’s', async () => {
    expect(await ourPages()).toEqual(['n2']);
    expect(await cacheNames()).toContain('other-app:1');
    const asked = proxy.exchanges.filter(({ path }) => path.startsWith('/a/') && !path.endsWith('.svg'));
    expect(asked).toHaveLength(ids.length);
    await opensOffline('n2');
  });

  it('changes nothing in a second tab until its reader wants it', async () => {
    const other = await context.newPage();
    await other.goto(proxy.url('/'));
    await deploy('n3');
    await Promise.all([bar(page).waitFor(), bar(other).waitFor()]);
    const loads = loadsOf(other);
    await accept(page);
    expect(await workerState(page)).toMatchObject({ active: 'n3' });
    expect(loads.count).toBe(0);
    await other.getByRole('link', { name: '更多稿件' }).tap();
    await expect.poll(() => other.locator('main ol article').count()).toBe(25);
    await accept(other);
    await other.waitForLoadState('networkidle');
    expect(loads.count).toBe(1);
    expect(await bar(other).count()).toBe(0);
    await other.close();
  });

  it('is not mentioned again once put off, but the next one is', async () => {
    await deploy('n4');
    await bar(page).waitFor();
    await tap(page, '以后再说');
    await page.reload();
    await expect.poll(() => workerState(page)).toEqual({ active: 'n3', waiting: 'n4' });
    await page.waitForLoadState('networkidle');
    expect(await bar(page).count()).toBe(0);
    await deploy('n5');
    await bar(page).waitFor();
  });

  it('may be an older one: taken back, the site works as before', async () => {
    await update('n3');
    await opensOffline('n3');
  });

  it('is on the screen after one load, five releases later, and its documents keep their script', async () => {
    for (const build of ['n5', 'n6', 'n7', 'n8']) proxy.build = build;
    await page.goto(proxy.url('/'));
    expect(await page.locator('script[src*="/@n8/"]').count()).toBeGreaterThan(0);
    // Saved under the worker of n3, from the server of n8.
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
    }, ARTICLE);
    await page.goto(proxy.url(ARTICLE));
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, ARTICLE))
      .toBe(true);
    await page.goto(proxy.url('/'));
    await opensOffline('n3');
    await update('n8');
    await opensOffline('n8');
  });
});

describe('with a deploy under an open page', () => {
  it('the page works on, and leads to the new build', async () => {
    await page.goto(proxy.url('/'));
    proxy.build = 'n9';
    await page.getByRole('link', { name: '更多稿件' }).tap();
    await expect.poll(() => page.locator('main ol article').count()).toBe(25);
    await page.goto(proxy.url('/search?q=稿件'));
    expect(await page.locator('main ol article').count()).toBe(20);
    expect(await page.locator('script[src*="/@n9/"]').count()).toBeGreaterThan(0);
    await page.goto(proxy.url('/'));
    await update('n9');
  });
});

const PORTAL = { body: '<!doctype html><title>登录</title><form>请登录</form>' };

describe('a worker that cannot be had', () => {
  const faults: [string, Fault][] = [
    ['404', { status: 404 }],
    ['500', { status: 500 }],
    ['a login page', PORTAL],
    ['a redirect', { status: 302, headers: { location: '/login' } }],
    ['a broken script', { headers: { 'content-type': 'application/javascript' }, body: 'self.(' }],
    ['a dropped connection', { kind: 'drop' }],
    ['half of it', { kind: 'cut' }],
  ];

  it.each(faults)('(%s) leaves the old one in place', async (name, fault) => {
    proxy.faults = [[/\/sw\.js/, fault]];
    await deploy(`bad-${name.length}`);
    expect(await workerState(page)).toEqual({ active: 'n9', waiting: undefined });
    proxy.build = 'n9';
  });

  it('has done no harm', () => opensOffline('n9'));
});

describe('a build of which one part cannot be had', () => {
  const parts: [string, RegExp, Fault][] = [
    ['a file is 404', /static\/chunks\/@[^/]+\/webpack/, { status: 404 }],
    ['a file is 500', /static\/css\//, { status: 500 }],
    ['a file is a login page', /static\/chunks\/@[^/]+\/webpack/, PORTAL],
    ['a file is dropped', /static\/chunks\/@[^/]+\/webpack/, { kind: 'drop' }],
    ['a file is cut off', /static\/chunks\/@[^/]+\/webpack/, { kind: 'cut' }],
    ['the list is a login page', /^\/$/, PORTAL],
    ['the list is cut off', /^\/$/, { kind: 'cut' }],
    ['the page for no network is dropped', /^\/offline/, { kind: 'drop' }],
    ['the script of documents is a login page', /\/assets\//, PORTAL],
  ];

  it.each(parts)('(%s) is not installed and leaves no page', async (name, path, fault) => {
    proxy.faults = [[path, fault]];
    // Files that came before the one that failed stay, for the next attempt at the same build.
    proxy.build = `n10-${parts.findIndex((part) => part[0] === name)}`;
    await lookForUpdate(page);
    await expect.poll(() => workerState(page)).toEqual({ active: 'n9', waiting: undefined });
    expect(await ourPages()).toEqual(['n9']);
    proxy.build = 'n9';
  });

  it('serves on without network, and comes whole once there is one', async () => {
    await opensOffline('n9');
    await update('n10');
    await opensOffline('n10');
  });
});
