import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { startReader, type Reader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';

const TOKEN = 'surface-test-token';
const LONG_BODY = Array.from({ length: 50 }, (_, index) => `<p>${longParagraph(index)}</p>`).join('');

/** 50 different characters, so that compression gains no more than on real writing. */
function longParagraph(seed: number): string {
  const bytes = createHash('sha512').update(String(seed)).digest();
  return Array.from(bytes.subarray(0, 50), (byte, index) => String.fromCodePoint(0x4e00 + byte * 4 + (index % 4))).join(
    '',
  );
}

const items = [
  sampleItem('plain', { title: '“100%” 1 < 2 & 😀', content_html: '<p>正文</p>' }),
  sampleItem('long', { title: '长稿件', content_html: LONG_BODY }),
  sampleItem('gone', { title: '撤下的稿件', _govsite: { status: 'withdrawn', replacedBy: 'plain' } }),
  sampleItem('old', { title: '废止的稿件', _govsite: { status: 'abolished', replacedBy: 'plain' } }),
  sampleItem('lapsed', { title: '过期的稿件', _govsite: { validUntil: '2020-01-31' } }),
  sampleItem('mended', { title: '更正的稿件', _govsite: { status: 'corrected', statusNote: '更正了开放时间' } }),
];

let feed: StaticServer;
let reader: Reader;

beforeAll(async () => {
  feed = await startStaticServer();
  feed.setJson('/feed.json', sampleFeed(items));
  reader = await startReader({
    feedUrl: feed.url('/feed.json'),
    env: { REFRESH_TOKEN: TOKEN },
  });
});

afterAll(async () => {
  await reader?.stop();
  await feed?.close();
});

const path = (id: string, rest = '') => reader.url(`/a/${articleCodeOf(id)}${rest}`);

/** The answer as it is on the wire. */
function raw(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; encoding?: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

describe('an article document', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('for "Accept-Encoding: %s" leaves as %s', async (accepted, encoding, decode) => {
    const answer = await raw(path('plain'), { 'accept-encoding': accepted });
    expect(answer).toMatchObject({ status: 200, encoding });
    expect(decode(answer.body).toString()).toMatch(/^<!DOCTYPE html><html lang="zh-CN"/);
  });

  it('fits the first congestion window with 2,500 characters', async () => {
    const { body } = await raw(path('long'), { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(body).includes(longParagraph(49))).toBe(true);
    expect(body.length).toBeLessThanOrEqual(14_600);
  });

  it('answers 304 to its own ETag', async () => {
    const etag = (await fetch(path('plain'))).headers.get('etag') ?? '';
    expect((await fetch(path('plain'), { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(path('plain'), { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('is the same under upper-case codes, placements and junk parameters', async () => {
    const text = await (await fetch(path('plain'))).text();
    const upper = reader.url(`/a/${articleCodeOf('plain').toUpperCase()}`);
    const capital = reader.url(`/A/${articleCodeOf('plain').toUpperCase()}`);
    for (const address of [
      upper,
      capital,
      path('plain', '/b3'),
      path('plain', '/B3'),
      path('plain', '?from=timeline&_rsc=1'),
    ]) {
      expect(await (await fetch(address)).text(), address).toBe(text);
    }
  });

  it('carries titles as text and no script but ours', async () => {
    const text = await (await fetch(path('plain'))).text();
    expect(text).toContain('“100%” 1 &lt; 2 &amp; 😀</h1>');
    const scripts = text.match(/<script[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !/enhance-|ld\+json/.test(tag))).toHaveLength(1);
  });

  it.each([
    ['old', '已废止'],
    ['lapsed', '已失效'],
    ['mended', '更正了开放时间'],
  ])('of status %s says so', async (id, words) => {
    expect(await (await fetch(path(id))).text()).toContain(words);
  });
});

describe('what is not there', () => {
  it.each(['/a/zzzzzzzz', '/a/short', '/a/zzzzzzzz/b3', '/a/zzzzzzzz/UPPER!'])(
    '%s is a helpful 404',
    async (address) => {
      const response = await fetch(reader.url(address));
      expect(response.status).toBe(404);
      const text = await response.text();
      expect(text).toContain('没有找到这篇稿件');
      expect(text).toContain('role="search"');
    },
  );

  it('a withdrawn article is 410 everywhere and leads to the one that takes its place', async () => {
    const response = await fetch(path('gone'));
    expect(response.status).toBe(410);
    const text = await response.text();
    expect(text).toContain('已撤下');
    expect(text).toContain(`href="/a/${articleCodeOf('plain')}"`);
    for (const rest of ['.json', '/qr.svg', '/qr.png', '/b3'])
      expect((await fetch(path('gone', rest))).status).toBe(410);
    for (const list of ['/', '/edition.json', '/feed.json', '/api/articles', '/search?q=撤下']) {
      expect(await (await fetch(reader.url(list))).text(), list).not.toContain('撤下的稿件');
    }
  });
});

describe('data', () => {
  it('gives an article as an item of a JSON Feed', async () => {
    expect(await (await fetch(path('plain', '.json'))).json()).toMatchObject({ id: 'plain', title: items[0]?.title });
  });

  it('gives the edition with an ETag', async () => {
    const response = await fetch(reader.url('/edition.json'));
    const etag = response.headers.get('etag') ?? '';
    expect(((await response.json()) as { articles: unknown[] }).articles).toHaveLength(5);
    expect((await fetch(reader.url('/edition.json'), { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('POST /api/refresh', () => {
  const refresh = (authorization?: string) =>
    fetch(reader.url('/api/refresh'), { method: 'POST', headers: authorization ? { authorization } : {} });

  it('refuses a missing and a wrong token', async () => {
    expect((await refresh()).status).toBe(401);
    expect((await refresh('Bearer wrong')).status).toBe(401);
  });

  it('takes a correction at once, and the document follows', async () => {
    const before = (await fetch(path('plain'))).headers.get('x-reader-revision');
    feed.setJson('/feed.json', sampleFeed([{ ...items[0]!, content_html: '<p>改过的正文</p>' }, ...items.slice(1)]));
    expect((await refresh(`Bearer ${TOKEN}`)).status).toBe(200);
    const after = await fetch(path('plain'));
    expect(await after.text()).toContain('改过的正文');
    expect(after.headers.get('x-reader-revision')).not.toBe(before);
  });

  it('reports a feed that fails and goes on serving the last good state', async () => {
    feed.set('/feed.json', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>登录</html>' });
    const response = await refresh(`Bearer ${TOKEN}`);
    expect(response.status).toBe(502);
    expect(await (await fetch(path('plain'))).text()).toContain('改过的正文');
    expect((await fetch(reader.url('/api/health'))).status).toBe(200);
  });

  it('names neither folders nor addresses with passwords in its answer', async () => {
    const text = await (await refresh(`Bearer ${TOKEN}`)).text();
    expect(text).toContain(feed.url('/feed.json'));
    expect(text).not.toMatch(/\/(?:tmp|home|root|var|work)\/|@127/);
    expect(reader.log()).not.toContain(TOKEN);
  });

  it('is for POST alone, and for short bodies', async () => {
    expect((await fetch(reader.url('/api/refresh'))).status).toBe(405);
    const headers = { authorization: `Bearer ${TOKEN}` };
    const long = await fetch(reader.url('/api/refresh'), { method: 'POST', headers, body: 'x'.repeat(5000) });
    expect(long.status).toBe(413);
  });

  it('makes a client that guesses wait, also when it guesses right', async () => {
    const statuses: number[] = [];
    while (statuses.length < 20 && statuses.at(-1) !== 429) statuses.push((await refresh('Bearer guess')).status);
    expect(statuses.at(-1)).toBe(429);
    const right = await refresh(`Bearer ${TOKEN}`);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
