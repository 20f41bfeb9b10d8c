import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonFeedItem } from '@/lib/feed/feed-document';
import { articleCodeOf } from '@/lib/model/article-code';
import { groupedItems, monsterItems, singleItems } from '../support/hostile-feed';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';
import {
  forbiddenMarkup,
  launchWatchedBrowser,
  pokeEverything,
  visitAll,
  watchedContext,
  type WatchedBrowser,
} from '../support/watched-browser';

let feed: StaticServer;
let reader: Reader;
let watched: WatchedBrowser;
let singles: JsonFeedItem[];
let groups: JsonFeedItem[];
let monsters: JsonFeedItem[];

beforeAll(async () => {
  feed = await startStaticServer();
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } })
    .png()
    .toBuffer();
  feed.set('/content/p.png', { headers: { 'content-type': 'image/png' }, body: picture });
  singles = singleItems(feed.origin);
  groups = groupedItems(feed.origin);
  monsters = monsterItems(feed.origin);
  feed.setJson('/feed.json', sampleFeed([...singles, ...groups, ...monsters]));
  reader = await startReader({ feedUrl: feed.url('/feed.json') });
  watched = await launchWatchedBrowser();
});

afterAll(async () => {
  await watched?.close();
  await reader?.stop();
  await feed?.close();
});

interface Faults {
  faults: string[];
}

/** In the page: what must not change while it is read. */
const headings = () => ({
  title: document.title,
  heading: document.querySelector('h1')?.textContent,
  text: document.querySelector('#body')?.textContent ?? '',
  isWhole: document.querySelector('#content h1') !== null && document.querySelector('footer') !== null,
});

/** Opens the articles of items and returns every sign that one of them did more than be read. */
async function openArticles(
  site: Reader,
  items: JsonFeedItem[],
  bypassCSP: boolean,
): Promise<Faults & { opened: number }> {
  const { context, seen } = await watchedContext(watched.browser, site.origin, { bypassCSP });
  const faults: string[] = [];
  let opened = 0;
  await visitAll(context, items, async (page, item) => {
    const address = site.url(`/a/${articleCodeOf(item.id ?? '')}`);
    const response = await page.goto(address);
    const before = await page.evaluate(headings);
    await page.evaluate(pokeEverything, '#content');
    const found = await page.evaluate(forbiddenMarkup);
    const after = await page.evaluate(headings);
    if (response?.status() !== 200 || !after.isWhole) found.push(`the page is not whole: ${response?.status()}`);
    if (!after.title.startsWith(`正文 ${item.id}`)) found.push(`the title is ${after.title}`);
    if (JSON.stringify(before) !== JSON.stringify(after)) found.push(`changed to ${JSON.stringify(after)}`);
    if (page.url() !== address) found.push(`moved to ${page.url()}`);
    if (!after.text.includes('正文')) found.push('the text is lost');
    faults.push(...found.map((fault) => `${fault}: ${item.content_html?.slice(0, 500)}`));
    opened++;
  });
  await context.close();
  return { faults: [...faults, ...seen], opened };
}

describe('articles of hostile items', () => {
  it('are read and do nothing else, each with one payload and without the policy', async () => {
    const { faults, opened } = await openArticles(reader, singles, true);
    expect(faults).toEqual([]);
    expect(opened).toBe(singles.length);
  }, 300_000);

  it.each([
    ['without the policy', true],
    ['with the policy, which finds nothing to forbid', false],
  ])('are read and do nothing else, with several payloads in each, %s', async (_, bypassCSP) => {
    const { faults, opened } = await openArticles(reader, groups, bypassCSP);
    expect(faults).toEqual([]);
    expect(opened).toBe(groups.length);
  });
});

it('articles that are too much are shortened, and the pages around them are whole', async () => {
  expect((await openArticles(reader, monsters, false)).faults).toEqual([]);
});

describe('pages that list hostile items', () => {
  it('show their titles as text', async () => {
    const { context, seen } = await watchedContext(watched.browser, reader.origin, { bypassCSP: true });
    const words = ['正文', 'script', '<img src=x onerror=__hit()>', '"><svg onload=__hit()>', 'javascript:__hit()'];
    const columns = singles
      .slice(0, 20)
      .map(({ _govsite }) => `/?column=${encodeURIComponent(_govsite?.column ?? '')}`);
    const tags = singles.slice(60, 66).map((item) => `/?tag=${encodeURIComponent(item.tags?.[0] ?? '')}`);
    const searches = words.map((word) => `/search?q=${encodeURIComponent(word)}`);
    const pages = Array.from({ length: 20 }, (_, index) => `/?page=${index + 1}`);
    const faults: string[] = [];
    await visitAll(context, [...pages, ...searches, ...columns, ...tags, '/sitemap'], async (page, path) => {
      await page.goto(reader.url(path));
      await page.evaluate(pokeEverything, '#content');
      const found = await page.evaluate(forbiddenMarkup);
      faults.push(...found.map((fault) => `${fault} on ${path}`));
    });
    await context.close();
    expect([...faults, ...seen]).toEqual([]);
  });

  it('are data to a browser that is led to them, not pages', async () => {
    const { context, seen } = await watchedContext(watched.browser, reader.origin, { bypassCSP: true });
    const codes = groups.map((item) => articleCodeOf(item.id ?? ''));
    const paths = ['/edition.json', '/api/articles?page=1', ...codes.map((code) => `/a/${code}.json`)];
    const visit = async (page: Page, path: string, waitUntil?: 'commit') => {
      const response = await page.goto(reader.url(path), { waitUntil });
      expect(response?.headers()['content-type'], path).toMatch(/^application\/(?:feed\+)?json/);
      expect(response?.headers()['x-content-type-options'], path).toBe('nosniff');
    };
    await visitAll(context, paths, (page, path) => visit(page, path));
    // A megabyte on one line takes the browser minutes to lay out, and nothing here depends on that.
    await visit(await context.newPage(), '/feed.json', 'commit');
    await context.close();
    expect(seen).toEqual([]);
  });
});

it('what one reader gives to another is no worse', async () => {
  const second = await startReader({ feedUrl: reader.url('/feed.json') });
  try {
    const ids = new Set(
      ((await (await fetch(second.url('/feed.json'))).json()) as { items: { id: string }[] }).items.map(({ id }) => id),
    );
    const known = [...singles, ...groups].filter((item) => ids.has(item.id ?? ''));
    expect(known.length).toBeGreaterThan(0);
    expect((await openArticles(second, known, true)).faults).toEqual([]);
  } finally {
    await second.stop();
  }
});

it('nothing was asked of any other host', () => expect(watched.reached).toEqual([]));
