import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { startReader, type Reader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { postViews, readCounts, readDayCounts, sampleView, type VisitAnswer } from '../../support/visits';

const ITEMS = ['a', 'b', 'c', 'd', 'e'].map((id) => sampleItem(id));

let feed: StaticServer;
let feedUrl: string;

beforeAll(async () => {
  feed = await startStaticServer();
  feedUrl = feed.url('/feed.json');
  feed.setJson('/feed.json', sampleFeed(ITEMS));
});

afterAll(() => feed?.close());

async function codesOf(reader: Reader): Promise<string[]> {
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  return edition.articles.map(({ code }) => code);
}

describe('many readers at once', () => {
  let reader: Reader;
  let codes: string[];

  beforeAll(async () => {
    reader = await startReader({ feedUrl });
    codes = await codesOf(reader);
  });

  afterAll(() => reader?.stop());

  it('are counted, 500 at a time, none lost and none twice', async () => {
    const views = Array.from({ length: 500 }, (_, index) => sampleView({ code: codes[index % 5] }));
    const answers = await Promise.all(views.map((view) => postViews(reader, [view])));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const again = await Promise.all(views.slice(0, 50).map((view) => postViews(reader, [view])));
    expect(((await again[0]?.json()) as VisitAnswer).repeated).toBe(1);
    expect(await readCounts(reader, codes[0])).toEqual({ site: 500, articles: { [codes[0]!]: 100 } });
    expect((await readDayCounts(reader)).map(({ count }) => count)).toEqual([100, 100, 100, 100, 100]);
  });
});

describe('a server that is killed under load', () => {
  it('has kept every view it answered for, and counts what is sent again once', async () => {
    const first = await startReader({ feedUrl });
    const { dataDir, port } = first;
    const views = Array.from({ length: 400 }, () => sampleView());
    let answered = 0;
    let killed: Promise<void> | undefined;
    await Promise.allSettled(
      views.map(async (view) => {
        const { status } = await postViews(first, [view]);
        if (status === 200 && ++answered === 100) killed = first.kill();
      }),
    );
    await killed;
    expect(answered).toBeGreaterThanOrEqual(100);
    const second = await startReader({ feedUrl, dataDir, port });
    const kept = (await readCounts(second)).site;
    expect(kept).toBeGreaterThanOrEqual(answered);
    const answers = await Promise.all(views.map((view) => postViews(second, [view])));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await readCounts(second)).site).toBe(400);
    await second.stop();
  });
});

describe('/api/visits', () => {
  let reader: Reader;
  let codes: string[];

  beforeAll(async () => {
    // Tests come through a proxy of ours, which says who they are.
    reader = await startReader({ feedUrl, env: { TRUST_PROXY: '1' } });
    codes = await codesOf(reader);
  });

  afterAll(() => reader?.stop());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(reader.url('/api/visits'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('takes what is right and says how many', async () => {
    const once = sampleView();
    const views = [
      once,
      once,
      sampleView({ code: 'zzzzzzzz' }),
      sampleView({ id: 'x' }),
      sampleView({ channel: '?' }),
      null,
    ];
    const response = await post(JSON.stringify({ views }));
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.json()).toMatchObject({ taken: 1, repeated: 1, ignored: 4 });
  });

  it.each<[string, number, string, Record<string, string>]>([
    ['no JSON', 400, '{', {}],
    ['no views', 400, '{}', {}],
    ['21 views', 400, JSON.stringify({ views: Array(21).fill(null) }), {}],
    ['more than 4 KB', 413, `{"views":[],"x":"${'x'.repeat(4096)}"}`, {}],
    ['bytes that are no text', 400, '\u0000\ufffd', {}],
    ['a form', 415, 'views=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a type that only begins right', 415, '{"views":[]}', { 'content-type': 'application/jsonx' }],
    ['a page of another site', 403, '{"views":[]}', { origin: 'https://evil.example' }],
    ['another site with our Host', 403, '{"views":[]}', { origin: 'null', 'x-forwarded-host': 'evil.example' }],
    ['another site, as the browser says', 403, '{"views":[]}', { 'sec-fetch-site': 'cross-site' }],
    ['text as sendBeacon sends it', 200, '{"views":[]}', { 'content-type': 'text/plain;charset=UTF-8' }],
    ['a page of ours', 200, '{"views":[]}', { 'sec-fetch-site': 'same-origin' }],
  ])('answers %s with %i', async (_, status, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('json');
  });

  it('takes a page of ours by its origin', async () => {
    expect((await post('{"views":[]}', { origin: reader.origin })).status).toBe(200);
  });

  it('gives counts with an ETag and never caches them unasked', async () => {
    const address = reader.url(`/api/visits?code=${codes[0]}&code=nonsense`);
    const response = await fetch(address);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(Object.keys(((await response.json()) as VisitAnswer).articles)).toEqual([codes[0]]);
    const etag = response.headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('counts no view of a search engine', async () => {
    const before = (await readCounts(reader)).site;
    const response = await postViews(reader, [sampleView()], { 'user-agent': 'Baiduspider/2.0' });
    expect(await response.json()).toMatchObject({ taken: 0, ignored: 1 });
    expect((await readCounts(reader)).site).toBe(before);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('has no %s', async (method) => {
    expect((await fetch(reader.url('/api/visits'), { method })).status).toBe(405);
  });

  it('makes a client that sends too many wait, and counts none of those', async () => {
    const before = (await readCounts(reader)).site;
    const batch = () => Array.from({ length: 20 }, () => sampleView());
    let taken = 0;
    let refused: Response | undefined;
    for (let request = 0; request < 40 && !refused; request++) {
      const response = await postViews(reader, batch(), { 'x-forwarded-for': '203.0.113.9' });
      if (response.status === 429) refused = response;
      else taken += 20;
    }
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await readCounts(reader)).site - before).toBe(taken);
  });
});
