import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WORDS } from '@/lib/site/words';
import { articleCodeOf } from '@/lib/model/article-code';
import { builtProduct } from '../../support/built-product';
import { startReader, type Reader, type ReaderOptions } from '../../support/reader-server';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { feedOf, itemOf } from './sync-bench';

// The real server, and what readers get of it while its feed is in trouble.
const TOKEN = 'refresh-token';
let upstream: StaticServer;
let folder: ReturnType<typeof temporaryFolder>;
let reader: Reader | undefined;
beforeAll(async () => void (await builtProduct()));
beforeEach(async () => {
  upstream = await startStaticServer();
  folder = temporaryFolder();
});
afterEach(async () => {
  await reader?.stop();
  reader = undefined;
  await upstream.close();
  folder.remove();
});

async function start(options: ReaderOptions = {}): Promise<Reader> {
  const env = { REFRESH_TOKEN: TOKEN, ...options.env };
  return (reader = await startReader({ feedUrl: upstream.url('/feed.json'), dataDir: folder.path, ...options, env }));
}

const get = (address: string) => fetch(reader!.url(address));
const textOf = async (address: string) => (await get(address)).text();
const health = async () => (await (await get('/api/health')).json()) as { ready: boolean; synced: boolean };
const refresh = () =>
  fetch(reader!.url('/api/refresh'), { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } });
const asked = () => upstream.requests.length;

describe('a reader whose feed is dead', () => {
  it('serves an honest empty page before a silent feed has come to its deadline', async () => {
    upstream.set('/feed.json', { fault: 'stall' });
    await start({ until: 'serving' });
    const page = await get('/');
    expect(page.status).toBe(200);
    expect((await page.text()).includes(WORDS.list.waitingTitle)).toBe(true);
    expect(await health()).toMatchObject({ ready: false, synced: false });
  });

  it('serves one too when nothing listens there, and is not ready', async () => {
    await upstream.close();
    await start();
    expect((await get('/')).status).toBe(200);
    expect(await health()).toMatchObject({ ready: false, synced: true, feeds: [{ outcome: 'failed', failures: 1 }] });
    await upstream.reopen();
    upstream.setJson('/feed.json', feedOf([itemOf('a')]));
    expect((await refresh()).status).toBe(200);
    expect(await health()).toMatchObject({ ready: true, feeds: [{ outcome: 'updated', failures: 0 }] });
    expect(await textOf('/')).toContain('稿件 a');
  });

  it('serves what it had as soon as it runs, and does not hurry to a feed that failed before', async () => {
    upstream.setJson('/feed.json', feedOf([itemOf('a')]));
    await start();
    upstream.set('/feed.json', { status: 503, headers: { 'retry-after': '3600' } });
    expect((await refresh()).status).toBe(502);
    await reader!.kill();
    const before = asked();
    await start({ until: 'serving' });
    expect(await health()).toMatchObject({ ready: true });
    expect((await get(`/a/${articleCodeOf('a')}`)).status).toBe(200);
    const { reports } = (await (await refresh()).json()) as { reports: { error?: string }[] };
    expect(reports[0]?.error).toContain('Retry-After');
    expect(asked()).toBe(before);
  });
});

describe('a reader whose feed is well', () => {
  it('asks it once for any number of readers, and once for refreshes that come together', async () => {
    upstream.setJson('/feed.json', feedOf([itemOf('a'), itemOf('b')]));
    await start();
    expect(asked()).toBe(1);
    const addresses = ['/', `/a/${articleCodeOf('a')}`, '/search?q=%E7%A8%BF%E4%BB%B6', '/feed.json', '/edition.json'];
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, i) => (await get(addresses[i % addresses.length]!)).status),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(asked()).toBe(1);
    const body = JSON.stringify(feedOf([itemOf('a')]));
    upstream.set('/feed.json', { body, delayMs: 4000, headers: { 'content-type': 'application/feed+json' } });
    const refreshed = await Promise.all(Array.from({ length: 20 }, async () => (await refresh()).status));
    expect(new Set(refreshed)).toEqual(new Set([200]));
    expect(asked()).toBe(2);
  });

  it('takes a withdrawn article down everywhere at once, and an old copy of the feed does not bring it back', async () => {
    upstream.setJson('/feed.json', feedOf([itemOf('a', { title: '要撤下的稿件' }), itemOf('b')]));
    await start();
    const code = articleCodeOf('a');
    const places = ['/', '/search?q=%E6%92%A4%E4%B8%8B', '/feed.json', '/sitemap', '/edition.json'];
    const showing = async () => {
      const pages = await Promise.all(places.map(textOf));
      return places.filter((_, at) => pages[at]!.includes(code) || pages[at]!.includes('要撤下的稿件'));
    };
    expect((await get(`/a/${code}`)).status).toBe(200);
    expect((await showing()).length).toBeGreaterThan(3);
    const gone = itemOf('a', { title: '要撤下的稿件', _govsite: { status: 'withdrawn' } });
    upstream.setJson('/feed.json', feedOf([gone, itemOf('b')]));
    expect((await refresh()).status).toBe(200);
    for (let copy = 0; copy < 2; copy++) {
      for (const rest of ['', '.json', '/poster1']) expect((await get(`/a/${code}${rest}`)).status).toBe(410);
      // The edition tells phones which copies to drop.
      expect((await showing()).filter((place) => place !== '/edition.json')).toEqual([]);
      upstream.setJson('/feed.json', feedOf([itemOf('a', { title: '要撤下的稿件' }), itemOf('b')]));
      expect((await refresh()).status).toBe(200);
    }
  });

  it('says 更正 over an article that was corrected', async () => {
    upstream.setJson('/feed.json', feedOf([itemOf('a')]));
    await start();
    const corrected = { _govsite: { status: 'corrected', statusDate: '2024-05-20', statusNote: '时间有误' } };
    upstream.setJson('/feed.json', feedOf([itemOf('a', { ...corrected, content_html: '<p>改过的正文</p>' })]));
    expect((await refresh()).status).toBe(200);
    const page = await textOf(`/a/${articleCodeOf('a')}`);
    expect(page).toContain('更正');
    expect(page).toContain('时间有误');
    expect(page).toContain('改过的正文');
  });
});
