import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';

let bench: SyncBench;
let other: string;
beforeEach(async () => {
  bench = await createSyncBench();
  other = bench.server.url('/other.json');
});
afterEach(() => bench.close());

const feedAt = async (id: string, attempt = 0) => (await bench.store.getArticle(articleCodeOf(id, attempt)))?.feed;

describe('the code of an article', () => {
  it('goes to the first feed when two number their items alike, and to the next candidate for the second', async () => {
    // The first feed is the slower one, and its article is stored long after its code was chosen.
    const cover = bench.server.url('/slow.jpg');
    bench.server.set('/slow.jpg', { delayMs: 400, status: 404 });
    bench.server.set('/feed.json', {
      delayMs: 200,
      headers: { 'content-type': 'application/feed+json' },
      body: JSON.stringify(feedOf([itemOf('1', { image: cover }), itemOf('2')])),
    });
    bench.server.setJson('/other.json', feedOf([itemOf('1', { title: '另一篇' })]));
    const [first, second] = await bench.sync({ feeds: [bench.feed, other] });
    expect(first?.warnings).toEqual([]);
    expect(second?.warnings).toEqual([{ item: '1', field: 'id', reason: expect.stringContaining('next candidate') }]);
    expect(await feedAt('1')).toBe(bench.feed);
    expect(await feedAt('1', 1)).toBe(other);
    expect((await bench.titles()).sort()).toEqual(['另一篇', '稿件 1', '稿件 2']);
    const [again, andAgain] = await bench.sync({ feeds: [other, bench.feed], force: true });
    expect([again?.added, andAgain?.added, again?.warnings]).toEqual([0, 0, []]);
    expect(await feedAt('1')).toBe(bench.feed);
  });

  it('stays with the article when the feed moves to another address', async () => {
    bench.publish([itemOf('1')]);
    await bench.syncOne();
    bench.setClock('2024-07-01T00:00:00Z');
    bench.server.setJson('/other.json', feedOf([itemOf('1', { title: '改过的标题' }), itemOf('2')]));
    const [report] = await bench.sync({ feeds: [other] });
    expect(report).toMatchObject({ added: 1, changed: 1 });
    expect(report?.warnings).toEqual([{ item: '1', field: 'id', reason: expect.stringContaining(bench.feed) }]);
    expect(await bench.store.getArticle(bench.code('1'))).toMatchObject({
      feed: other,
      title: '改过的标题',
      firstSeenAt: '2024-06-01T02:00:00.000Z',
    });
    expect((await bench.sync({ feeds: [other], force: true }))[0]).toMatchObject({ unchanged: 2, warnings: [] });
  });

  it('stays with the article when its id changes and its url does not', async () => {
    const url = 'https://www.shishi.example/cwzl/1.html';
    bench.publish([itemOf('1', { url })]);
    await bench.syncOne();
    bench.publish([itemOf('cms-1', { url, title: '稿件 1' })]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ added: 0 });
    expect(report.warnings).toEqual([{ item: 'cms-1', field: 'id', reason: expect.stringContaining('same url') }]);
    expect(await bench.titles()).toEqual(['稿件 1']);
    expect(await bench.store.getArticle(bench.code('1'))).toMatchObject({ itemId: 'cms-1', status: 'active' });
    expect(await bench.syncOne({ force: true })).toMatchObject({ unchanged: 1, warnings: [] });
  });

  it('stays with the article when its url changes and its id does not', async () => {
    bench.publish([itemOf('1')]);
    await bench.syncOne();
    bench.publish([itemOf('1', { url: 'https://www.shishi.example/new/1.html' })]);
    expect((await bench.syncOne()).changed).toBe(1);
    expect(await bench.store.findCode('https://www.shishi.example/new/1.html')).toBe(bench.code('1'));
  });

  it.each([
    ['of several items', 'https://www.shishi.example/cwzl/', [itemOf('new1'), itemOf('new2')]],
    ['of the site', 'https://www.shishi.example/', [itemOf('new1')]],
  ])('does not pass on by the url %s', async (_, url, items) => {
    bench.publish([itemOf('old', { url })]);
    await bench.syncOne();
    bench.publish(items.map((item) => ({ ...item, url })));
    expect((await bench.syncOne()).added).toBe(items.length);
    expect(await bench.titles()).toContain('稿件 old');
  });

  it('does not pass on while the old id is still in the feed', async () => {
    const url = 'https://www.shishi.example/cwzl/1.html';
    bench.publish([itemOf('1', { url })]);
    await bench.syncOne();
    bench.publish([itemOf('1', { url: 'https://www.shishi.example/new/1.html' }), itemOf('2', { url })]);
    expect((await bench.syncOne()).added).toBe(1);
    expect((await bench.titles()).sort()).toEqual(['稿件 1', '稿件 2']);
  });
});
