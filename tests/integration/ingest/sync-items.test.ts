import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const counts = ({ added, changed, unchanged, withdrawn }: Awaited<ReturnType<SyncBench['syncOne']>>) => ({
  added,
  changed,
  unchanged,
  withdrawn,
});

describe('a sync', () => {
  it('adds every item under the code of its id', async () => {
    bench.publish([itemOf('a', { summary: '摘要' }), itemOf('b')]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ outcome: 'updated', title: '创文专栏', itemsIn: 2, added: 2, leftOut: [] });
    const article = await bench.store.getArticle(bench.code('a'));
    expect(article).toMatchObject({
      itemId: 'a',
      feed: bench.feed,
      title: '稿件 a',
      summary: '摘要',
      publishedAt: '2024-05-01 09:00',
      firstSeenAt: '2024-06-01T02:00:00.000Z',
    });
    expect(article?.bodyText).toContain('稿件 a 的正文。');
    expect(article?.revision).toMatch(/^[0-9a-f]{16}$/);
  });

  it('writes nothing for items that are the same', async () => {
    bench.publish([itemOf('a'), itemOf('b')]);
    await bench.syncOne();
    const generation = await bench.store.getGeneration();
    bench.publish([itemOf('a'), itemOf('b')], { description: 'the feed itself changed' });
    expect(counts(await bench.syncOne())).toEqual({ added: 0, changed: 0, unchanged: 2, withdrawn: 0 });
    expect(await bench.store.getGeneration()).toBe(generation);
  });

  it('gives a changed item a new revision and keeps its first sight', async () => {
    bench.publish([itemOf('a'), itemOf('b')]);
    await bench.syncOne();
    const before = await bench.store.getArticle(bench.code('a'));
    bench.setClock('2024-06-02T02:00:00Z');
    bench.publish([itemOf('a', { title: '新的标题', _govsite: { status: 'corrected' } }), itemOf('b')]);
    expect(counts(await bench.syncOne())).toEqual({ added: 0, changed: 1, unchanged: 1, withdrawn: 0 });
    const after = await bench.store.getArticle(bench.code('a'));
    expect(after).toMatchObject({ title: '新的标题', status: 'corrected', firstSeenAt: before?.firstSeenAt });
    expect(after?.revision).not.toBe(before?.revision);
  });

  it('does not count a change that no reader can see', async () => {
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    const generation = await bench.store.getGeneration();
    bench.publish([itemOf('a', { _internal: { editor: 7 } })]);
    expect(counts(await bench.syncOne())).toEqual({ added: 0, changed: 0, unchanged: 1, withdrawn: 0 });
    expect(await bench.store.getGeneration()).toBe(generation);
  });

  it.each([
    ['newer', '2024-05-03T00:00:00+08:00'],
    ['the same', '2024-05-02T10:00:00+08:00'],
    ['the same day', '2024-05-02'],
    ['missing', undefined],
    ['no date', '不详'],
  ])('takes a changed body whose date_modified is %s', async (_, modified) => {
    bench.publish([itemOf('a', { date_modified: '2024-05-02T10:00:00+08:00' })]);
    await bench.syncOne();
    bench.publish([itemOf('a', { date_modified: modified, content_html: '<p>改过的正文</p>' })]);
    expect((await bench.syncOne()).changed).toBe(1);
    expect((await bench.store.getArticle(bench.code('a')))?.bodyText).toContain('改过的正文');
  });

  it('keeps items that leave the window of the feed', async () => {
    bench.publish([itemOf('a'), itemOf('b')]);
    await bench.syncOne();
    for (let round = 0; round < 3; round++) {
      bench.publish([itemOf('b'), itemOf(`c${round}`)]);
      await bench.syncOne();
    }
    expect((await bench.titles()).sort()).toEqual(['稿件 a', '稿件 b', '稿件 c0', '稿件 c1', '稿件 c2']);
  });

  it('leaves out a bad item, names it and keeps the rest', async () => {
    bench.publish([itemOf('a'), { title: '没有编号' }, 'text', itemOf('d')]);
    const report = await bench.syncOne();
    expect(report.added).toBe(2);
    expect(report.leftOut.map(({ item }) => item)).toEqual(['#2', '#3']);
  });

  it('takes one of two items with the same id', async () => {
    bench.publish([itemOf('a', { title: '第一' }), itemOf('a', { title: '第二' }), itemOf('b')]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ added: 2, itemsIn: 3 });
    expect(await bench.titles()).toContain('第一');
  });

  it('makes a summary from the body when the item has none', async () => {
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    expect((await bench.store.getArticle(bench.code('a')))?.summary).toContain('稿件 a 的正文');
  });

  it('asks with the validators of the last good read and takes 304 for unchanged', async () => {
    bench.server.set('/feed.json', (request) =>
      request.headers['if-none-match'] === '"v1"'
        ? { status: 304 }
        : { headers: { etag: '"v1"' }, body: JSON.stringify(feedOf([itemOf('a'), { title: '坏' }])) },
    );
    await bench.syncOne();
    bench.setClock('2024-06-01T03:00:00Z');
    const report = await bench.syncOne();
    expect(report).toMatchObject({ outcome: 'unchanged', itemsIn: 2, unchanged: 1, added: 0 });
    expect(report.leftOut).toHaveLength(1);
    expect((await bench.store.getFeedState(bench.feed))?.lastSuccessAt).toBe('2024-06-01T03:00:00.000Z');
    await bench.syncOne({ force: true });
    expect(bench.server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"v1"',
      undefined,
    ]);
  });
});

describe('a feed that fails', () => {
  it.each([
    ['is not there', { status: 404 }],
    ['breaks', { status: 500 }],
    ['hangs up', { fault: 'drop' as const }],
    ['is an HTML page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>维护中</p>' }],
    ['is cut off', { body: '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"z","title' }],
    ['is no feed', { body: '{"hello":1}' }],
  ])('keeps what was stored when it %s', async (_, reply) => {
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    const before = await bench.store.getFeedState(bench.feed);
    bench.server.set('/feed.json', reply);
    const report = await bench.syncOne();
    expect(report.outcome).toBe('failed');
    expect(report.error).toContain(bench.feed);
    expect(report.title).toBe('创文专栏');
    expect(await bench.titles()).toEqual(['稿件 a']);
    const after = await bench.store.getFeedState(bench.feed);
    const { nextTryAt } = report;
    expect(report).toMatchObject({ failures: 1, lastSuccessAt: before?.lastSuccessAt });
    expect(after).toEqual({ ...before, failures: 1, nextTryAt, report });
  });

  it('does not stop the others, and the order of reports is that of the feeds', async () => {
    const bad = bench.server.url('/missing.json');
    const file = path.join(bench.dataDir, 'file-feed.json');
    await writeFile(file, JSON.stringify(feedOf([itemOf('f')])));
    bench.publish([itemOf('a')]);
    const reports = await bench.sync({ feeds: [bad, bench.feed, file, '/nowhere/feed.json'] });
    expect(reports.map(({ feed, outcome }) => [feed, outcome])).toEqual([
      [bad, 'failed'],
      [bench.feed, 'updated'],
      [file, 'updated'],
      ['/nowhere/feed.json', 'failed'],
    ]);
    expect((await bench.titles()).sort()).toEqual(['稿件 a', '稿件 f']);
  });

  it('that is silent holds up the others for a few seconds only', async () => {
    bench.server.set('/silent.json', { fault: 'stall' });
    bench.publish([itemOf('a')]);
    const stopping = new AbortController();
    const syncing = bench.sync({ feeds: [bench.server.url('/silent.json'), bench.feed], signal: stopping.signal });
    await expect.poll(() => bench.titles(), { timeout: 12_000 }).toEqual(['稿件 a']);
    stopping.abort();
    expect((await syncing).map(({ outcome }) => outcome)).toEqual(['failed', 'updated']);
  });
});

describe('a stopped sync', () => {
  it('is not called unchanged when the feed goes back to what it was before', async () => {
    const serve = (version: string) =>
      bench.server.set('/feed.json', (request) =>
        request.headers['if-none-match'] === version
          ? { status: 304 }
          : {
              headers: { etag: version },
              body: JSON.stringify(feedOf(['a', 'b', 'c'].map((id) => itemOf(id, { title: `${id} ${version}` })))),
            },
      );
    serve('"1"');
    await bench.syncOne();
    serve('"2"');
    const stopping = new AbortController();
    const save = bench.store.saveArticle;
    bench.store.saveArticle = (saved) => {
      stopping.abort();
      return save(saved);
    };
    await bench.syncOne({ signal: stopping.signal });
    expect(await bench.titles()).toContain('a "2"');
    bench.store.saveArticle = save;
    serve('"1"');
    await bench.syncOne();
    expect((await bench.titles()).sort()).toEqual(['a "1"', 'b "1"', 'c "1"']);
  });

  it('ends between two items and the next one takes the rest', async () => {
    const items = Array.from({ length: 200 }, (_, i) => itemOf(`n${i}`));
    bench.server.setJson('/feed.json', feedOf(items), { etag: '"v1"' });
    const stopping = new AbortController();
    const save = bench.store.saveArticle;
    let saves = 0;
    bench.store.saveArticle = (saved) => {
      if (++saves === 50) stopping.abort();
      return save(saved);
    };
    const report = await bench.syncOne({ signal: stopping.signal });
    expect(report).toMatchObject({ outcome: 'failed', error: `${bench.feed}: stopped before the end` });
    const stored = (await bench.store.listArticles({ limit: 1, offset: 0 })).total;
    expect(stored).toBeGreaterThanOrEqual(50);
    expect(stored).toBeLessThan(60);
    expect(await bench.syncOne()).toMatchObject({ outcome: 'updated', added: 200 - stored, unchanged: stored });
  });
});
