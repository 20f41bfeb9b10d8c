import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const body = async () => (await bench.store.getArticle(bench.code('a')))?.bodyText;
const version = (word: string, date_modified?: string) =>
  itemOf('a', { content_html: `<p>${word}</p>`, date_modified });

const OLD = version('旧的正文', '2024-05-02T10:00:00+08:00');
const NEW = version('新的正文', '2024-05-03T10:00:00+08:00');

describe('an item with an older date_modified than what is stored', () => {
  beforeEach(async () => {
    bench.publish([OLD]);
    await bench.syncOne();
    bench.publish([NEW]);
    expect((await bench.syncOne()).changed).toBe(1);
  });

  it('does not undo the correction, and the report says so', async () => {
    bench.publish([OLD]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ changed: 0, unchanged: 1 });
    expect(report.warnings).toEqual([
      { item: 'a', field: 'date_modified', reason: expect.stringContaining('2024-05-02 10:00 is older than') },
    ]);
    expect(await body()).toBe('新的正文');
  });

  it('is taken when the next read agrees, although the server calls it unchanged', async () => {
    bench.server.set('/feed.json', (request) =>
      request.headers['if-none-match']
        ? { status: 304 }
        : { headers: { etag: '"old"' }, body: JSON.stringify(feedOf([OLD])) },
    );
    await bench.syncOne();
    expect((await bench.syncOne()).changed).toBe(1);
    expect(await body()).toBe('旧的正文');
    expect((await bench.syncOne()).outcome).toBe('unchanged');
    expect(bench.server.requests.at(-1)?.headers['if-none-match']).toBe('"old"');
  });

  it('never wins when old and new copies of the feed take turns', async () => {
    for (const copy of [OLD, NEW, OLD, NEW, OLD]) {
      bench.publish([copy]);
      expect((await bench.syncOne()).changed).toBe(0);
    }
    expect(await body()).toBe('新的正文');
  });

  it('is not taken when the second read shows yet another state', async () => {
    for (const word of ['甲', '乙', '丙']) {
      bench.publish([version(word, '2024-05-01T10:00:00+08:00')]);
      await bench.syncOne();
    }
    expect(await body()).toBe('新的正文');
  });

  it('is withdrawn at once when it says so', async () => {
    bench.publish([{ ...OLD, _govsite: { status: 'withdrawn' } }]);
    expect((await bench.syncOne()).withdrawn).toBe(1);
  });

  it('does not hold up the other items', async () => {
    bench.publish([OLD, itemOf('b')]);
    expect(await bench.syncOne()).toMatchObject({ added: 1, unchanged: 1 });
  });
});
