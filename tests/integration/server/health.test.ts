import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReader, type Reader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';

const TOKEN = 'figures-for-the-test';
let feeds: StaticServer;
let reader: Reader;

beforeAll(async () => {
  feeds = await startStaticServer();
  feeds.setJson('/feed.json', sampleFeed([sampleItem('a'), sampleItem('b'), { title: '没有编号' } as never]));
  const addresses = `${feeds.url('/feed.json?key=secret')},${feeds.url('/gone.json')}`;
  reader = await startReader({ feedUrl: addresses, env: { METRICS_TOKEN: TOKEN } });
});
afterAll(async () => {
  await reader.stop();
  await feeds.close();
});

const metrics = (token?: string) =>
  fetch(reader.url('/api/metrics'), token ? { headers: { authorization: `Bearer ${token}` } } : {});

describe('/api/health of a running server', () => {
  it('says how every feed is, how old its content is, and that the store can be written', async () => {
    const response = await fetch(reader.url('/api/health'));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const health = (await response.json()) as Record<string, unknown>;
    expect(health).toMatchObject({
      status: 'ok',
      ready: true,
      synced: true,
      stale: false,
      store: { writable: true },
      feeds: [
        { title: '测试专栏', state: 'ok', outcome: 'updated', items: 3, failures: 0 },
        { state: 'failing', outcome: 'failed', failures: 1, nextTryAt: expect.any(String) },
      ],
    });
    expect(health.build).toBe(response.headers.get('x-reader-build'));
  });

  it('tells no address, no secret and no path', async () => {
    const text = await (await fetch(reader.url('/api/health'))).text();
    for (const secret of [feeds.origin, 'secret', 'feed.json', reader.dataDir]) expect(text).not.toContain(secret);
  });

  it('answers whether there is something to serve', async () => {
    expect((await fetch(reader.url('/api/health?ready'))).status).toBe(200);
  });
});

describe('/api/metrics of a running server', () => {
  it('gives figures to those who have the token', async () => {
    const response = await metrics(TOKEN);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    for (const line of [
      /^reader_articles\{status="active"\} 2$/m,
      /^reader_items_total\{feed="0",outcome="added"\} 2$/m,
      /^reader_items_total\{feed="0",outcome="left_out"\} 1$/m,
      /^reader_syncs_total\{feed="1",outcome="failed"\} 1$/m,
      /^reader_feed_age_seconds\{feed="0"\} \d+$/m,
      /^reader_store_writable 1$/m,
      /^reader_media_files 0$/m,
      /^process_resident_memory_bytes \d+$/m,
      /^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m,
    ]) {
      expect(text).toMatch(line);
    }
    for (const secret of [feeds.origin, 'secret', 'feed.json', reader.dataDir]) expect(text).not.toContain(secret);
  });

  it.each([
    ['no token', undefined],
    ['a wrong token', 'guess'],
  ])('refuses %s', async (_, token) => {
    expect((await metrics(token)).status).toBe(401);
  });

  it('collects once for many who ask at the same time', async () => {
    const texts = await Promise.all(Array.from({ length: 20 }, async () => (await metrics(TOKEN)).text()));
    expect(new Set(texts).size).toBeLessThanOrEqual(2);
  });
});
