import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMPLETE, createSyncBench, itemOf, type SyncBench } from './sync-bench';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const WITHDRAWN = { _govsite: { status: 'withdrawn', statusDate: '2024-05-20', statusNote: '数据有误' } };
const statusOf = async (id: string) => (await bench.store.getArticleState(bench.code(id)))?.status;

describe('an item withdrawn by name', () => {
  beforeEach(async () => {
    bench.publish([itemOf('a'), itemOf('b')]);
    await bench.syncOne();
    bench.publish([itemOf('a', WITHDRAWN), itemOf('b')]);
    expect(await bench.syncOne()).toMatchObject({ withdrawn: 1, unchanged: 1, added: 0, changed: 0 });
  });

  it('leaves the list and keeps a tombstone without its text', async () => {
    expect(await bench.titles()).toEqual(['稿件 b']);
    expect(await bench.store.getArticle(bench.code('a'))).toMatchObject({
      status: 'withdrawn',
      statusNote: '数据有误',
      statusDate: '2024-05-20',
      bodyText: '',
      bodyHtml: '',
    });
  });

  it('is counted once', async () => {
    expect(await bench.syncOne({ force: true })).toMatchObject({ withdrawn: 0, unchanged: 2 });
  });

  it.each<[string, Parameters<typeof itemOf>[1], string]>([
    ['an old copy of the feed', {}, 'withdrawn'],
    ['a date_modified before the withdrawal', { date_modified: '2024-05-10T00:00:00+08:00' }, 'withdrawn'],
    ['a date_modified on the day of the withdrawal', { date_modified: '2024-05-20T23:00:00+08:00' }, 'withdrawn'],
    ['a date_modified after it', { date_modified: '2024-05-21T08:00:00+08:00' }, 'active'],
    ['the explicit status active', { _govsite: { status: 'active' } }, 'active'],
    ['the explicit status corrected', { _govsite: { status: 'corrected' } }, 'corrected'],
  ])('after %s is %s', async (_, more, status) => {
    bench.publish([itemOf('a', more), itemOf('b')]);
    const report = await bench.syncOne();
    expect(await statusOf('a')).toBe(status);
    expect((await bench.titles()).includes('稿件 a')).toBe(status !== 'withdrawn');
    expect(report.warnings.map(({ item }) => item)).toEqual(status === 'withdrawn' ? ['a'] : []);
  });

  it('stays withdrawn when the feed no longer has it', async () => {
    bench.publish([itemOf('b')]);
    await bench.syncOne();
    expect(await statusOf('a')).toBe('withdrawn');
  });
});

it('keeps a tombstone of an item that was withdrawn before it was ever seen', async () => {
  bench.publish([itemOf('a', { _govsite: { status: 'withdrawn' } })]);
  expect(await bench.syncOne()).toMatchObject({ withdrawn: 1, added: 0 });
  expect(await bench.store.getArticle(bench.code('a'))).toMatchObject({
    status: 'withdrawn',
    statusDate: '2024-06-01 10:00',
    bodyText: '',
  });
});

it.each(['corrected', 'expired', 'abolished'])('keeps a %s article readable', async (status) => {
  bench.publish([itemOf('a', { _govsite: { status } })]);
  await bench.syncOne();
  expect(await statusOf('a')).toBe(status);
  expect(await bench.titles()).toEqual(['稿件 a']);
});

describe('a complete feed', () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => itemOf(`n${i}`));
  const total = async () => (await bench.store.listArticles({ limit: 1, offset: 0 })).total;

  it.each([
    [0, 'held'],
    [49, 'held'],
    [50, '50 stored items'],
    [99, '1 stored items'],
  ])('that shrinks from 100 items to %i withdraws after two reads in a row', async (left, reason) => {
    bench.publish(numbered(100), COMPLETE);
    await bench.syncOne();
    bench.publish(numbered(left), COMPLETE);
    const first = await bench.syncOne();
    expect(await total()).toBe(100);
    expect(first.withdrawn).toBe(0);
    expect(first.warnings).toEqual([{ item: 'feed', reason: expect.stringMatching(new RegExp(`^${reason}.*absent`)) }]);
    expect((await bench.syncOne()).withdrawn).toBe(100 - left);
    expect(await total()).toBe(left);
    expect((await bench.syncOne()).withdrawn).toBe(0);
  });

  it('takes nothing down in a read that lacks more than half, not even what was absent before', async () => {
    bench.publish(numbered(100), COMPLETE);
    await bench.syncOne();
    bench.publish(numbered(99), COMPLETE);
    await bench.syncOne();
    bench.publish([], COMPLETE);
    expect((await bench.syncOne()).withdrawn).toBe(0);
    bench.publish(numbered(99), COMPLETE);
    expect((await bench.syncOne()).withdrawn).toBe(1);
    expect(await total()).toBe(99);
  });

  it('that is empty in one read and whole in the next loses nothing, however often', async () => {
    for (const count of [100, 0, 100, 0, 100, 0]) {
      bench.publish(numbered(count), COMPLETE);
      expect((await bench.syncOne()).withdrawn).toBe(0);
    }
    expect(await total()).toBe(100);
  });

  it('reads again to confirm although the server would call it unchanged', async () => {
    bench.publish(numbered(3), COMPLETE);
    await bench.syncOne();
    bench.server.set('/feed.json', (request) => {
      if (request.headers['if-none-match']) return { status: 304 };
      return { headers: { etag: '"v2"' }, body: JSON.stringify({ ...COMPLETE, version: V, title: 'x', items: [] }) };
    });
    await bench.syncOne();
    await bench.syncOne();
    expect(await total()).toBe(0);
    expect((await bench.syncOne()).outcome).toBe('unchanged');
    expect(bench.server.requests.at(-1)?.headers['if-none-match']).toBe('"v2"');
  });

  it('withdraws nothing when an item was absent from every other read only', async () => {
    for (const count of [3, 2, 3, 2, 3, 2]) {
      bench.publish(numbered(count), COMPLETE);
      expect((await bench.syncOne()).withdrawn).toBe(0);
    }
    expect(await total()).toBe(3);
  });

  it('withdraws nothing when the reads between failed', async () => {
    bench.publish(numbered(3), COMPLETE);
    await bench.syncOne();
    bench.server.set('/feed.json', { status: 500 });
    await bench.syncOne();
    await bench.syncOne();
    expect(await total()).toBe(3);
  });

  it('withdraws nothing when a page of the feed is missing', async () => {
    bench.publish(numbered(3), COMPLETE);
    await bench.syncOne();
    bench.publish(numbered(1), { ...COMPLETE, next_url: bench.server.url('/page2.json') });
    await bench.syncOne();
    await bench.syncOne();
    expect(await total()).toBe(3);
  });

  it('does not take a bad item for an absent one', async () => {
    bench.publish(numbered(3), COMPLETE);
    await bench.syncOne();
    bench.publish([itemOf('n0'), itemOf('n1'), { title: '没有编号' }], COMPLETE);
    await bench.syncOne();
    await bench.syncOne();
    expect(await total()).toBe(3);
  });

  it('brings an absent item back as soon as it has it again', async () => {
    bench.publish(numbered(2), COMPLETE);
    await bench.syncOne();
    bench.publish(numbered(1), COMPLETE);
    await bench.syncOne();
    await bench.syncOne();
    expect(await statusOf('n1')).toBe('withdrawn');
    bench.publish(numbered(2), COMPLETE);
    expect((await bench.syncOne()).added).toBe(1);
    const article = await bench.store.getArticle(bench.code('n1'));
    expect(article?.status).toBe('active');
    expect(article?.bodyText).toContain('稿件 n1 的正文');
  });
});

const V = 'https://jsonfeed.org/version/1.1';
