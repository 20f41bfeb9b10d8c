import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { buildProgram } from './build-program';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const URL = 'https://www.shishi.example/cwzl/7.html';
const text = '<p>正文</p>';

describe('one item stays one article', () => {
  it.each<[string, object[], object[]]>([
    ['whose id is a number and then a text', [{ id: 7 }], [{ id: '7' }]],
    ['whose id is a text and then a number', [{ id: '7' }], [{ id: 7 }]],
    ['that is in the feed twice', [{ id: '7' }], [{ id: '7' }, { id: 7 }]],
    ['whose id gains spaces', [{ id: '7' }], [{ id: ' 7\u200b' }]],
    ['whose id changes', [{ id: '7', url: URL }], [{ id: 'cms-7', url: URL }]],
    ['whose url changes', [{ id: '7', url: URL }], [{ id: '7', url: 'https://new.shishi.example/7' }]],
    ['whose url and title go', [{ id: '7', url: URL, title: '题' }], [{ id: '7' }]],
    ['without id', [{ url: URL }], [{ id: '', url: `${URL}#top` }]],
    [
      'without id whose url is written in another way',
      [{ url: URL }],
      [{ url: URL.replace('https://www', 'HTTPS://WWW') }],
    ],
    ['that gets an id at last', [{ id: '', url: URL }], [{ id: '7', url: URL }]],
    ['that loses its id', [{ id: '7', url: URL }], [{ id: null, url: URL }]],
    ['whose long number becomes a text', [{ id: 1e18 + 4096, url: URL }], [{ id: '1000000000000004096', url: URL }]],
  ])('%s', async (_, first, then) => {
    bench.publish(first.map((item) => ({ content_html: text, ...item })));
    expect((await bench.syncOne()).added).toBe(1);
    const [before] = await bench.store.listNewest(9);
    bench.publish(then.map((item) => ({ content_html: text, ...item })));
    expect((await bench.syncOne()).added).toBe(0);
    const after = await bench.store.listNewest(9);
    expect(after.map(({ code }) => code)).toEqual([before?.code]);
    expect(after[0]?.firstSeenAt).toBe(before?.firstSeenAt);
  });

  it('and numbers that only reading made equal stay two', async () => {
    const items = ['1765432109876543210', '1765432109876543211'].map(
      (id) => `{"id":${id},"url":"https://www.shishi.example/${id}","content_text":"x"}`,
    );
    const body = `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${items.join()}]}`;
    bench.server.set('/feed.json', { body, headers: { 'content-type': 'application/json' } });
    const report = await bench.syncOne();
    expect(report).toMatchObject({ added: 2, leftOut: [] });
    expect(report.warnings.map(({ field }) => field)).toEqual(['id', 'id']);
  });

  it('and one without id is marked as such in the report', async () => {
    bench.publish([{ id: '', url: URL, content_html: text }]);
    const { warnings } = await bench.syncOne();
    expect(warnings).toEqual([{ item: URL, field: 'id', reason: 'missing; the url stands in for it' }]);
  });
});

it('one bad item of five hundred costs one item', async () => {
  const items: unknown[] = Array.from({ length: 500 }, (_, i) => itemOf(`n${i}`));
  items[250] = { title: '没有编号', content_html: text };
  bench.publish(items);
  const report = await bench.syncOne();
  expect(report).toMatchObject({ itemsIn: 500, added: 499 });
  expect(report.leftOut.map(({ item }) => item)).toEqual(['#251']);
});

describe('a title', () => {
  it.each([
    ['<b>清洁</b><br>家园', '清洁 家园'],
    ['A &amp; B', 'A & B'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['\u202e反转\u202c的标题\u2066x\u2069', '反转的标题x'],
    ['零\u0000字节', '零字节'],
    ['\ud83d半个', '\ufffd半个'],
    ['长'.repeat(10_000), `${'长'.repeat(299)}…`],
  ])('%j is stored and found as plain text', async (title, expected) => {
    bench.publish([itemOf('a', { title })]);
    await bench.syncOne();
    expect(await bench.titles()).toEqual([expected]);
    expect((await bench.store.searchArticles({ text: '正文', limit: 9, offset: 0 })).items[0]?.title).toBe(expected);
  });
});

describe('dates', () => {
  const year = new Date().getUTCFullYear();
  const dates = {
    zone: '2024-05-01T20:00:00-04:00',
    none: '2024-05-01 23:30',
    utc: '2024-05-01T16:00:00Z',
    chinese: '2024年5月1日 9时',
    february: '2024-02-30T10:00:00+08:00',
    far: '9999-12-31T00:00:00Z',
    future: `${year + 1}-07-01T09:00:00+08:00`,
    missing: undefined,
    number: 1_714_554_000,
    word: '不详',
  };

  it('are the same on machines of three zones', async () => {
    const program = await buildProgram('sync-once.ts');
    const feed = path.join(bench.dataDir, 'dates.json');
    const items = Object.entries(dates).map(([id, date]) => itemOf(id, { date_published: date, date_modified: date }));
    await writeFile(feed, JSON.stringify(feedOf(items)));
    const seen = await Promise.all(
      ['UTC', 'Asia/Shanghai', 'America/New_York'].map(async (TZ) => {
        const data = await mkdtemp(path.join(bench.dataDir, 'zone-'));
        const args = ['--conditions=react-server', program, data, feed];
        await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ } });
        const store = await openStore(data);
        const articles = await store.listNewest(99);
        await store.close();
        return articles.map(({ itemId, publishedAt, modifiedAt, revision }) => [
          itemId,
          publishedAt,
          modifiedAt,
          revision,
        ]);
      }),
    );
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(Object.fromEntries(seen[0]!.map(([id, published]) => [id, published]))).toEqual({
      zone: '2024-05-02 08:00',
      none: '2024-05-01 23:30',
      utc: '2024-05-02',
      chinese: '2024-05-01 09:00',
      future: `${year + 1}-07-01 09:00`,
      number: '2024-05-01 17:00',
    });
  });

  it('of next year do not put an item above those of today', async () => {
    bench.publish([
      itemOf('future', { date_published: '2025-03-01T09:00:00+08:00' }),
      itemOf('today', { date_published: '2024-06-01T09:00:00+08:00' }),
      itemOf('far', { date_published: '9999-01-01T00:00:00Z' }),
      itemOf('yesterday', { date_published: '2024-05-31T09:00:00+08:00' }),
    ]);
    await bench.syncOne();
    expect((await bench.titles())[0]).toBe('稿件 today');
    bench.setClock('2024-06-02T02:00:00Z');
    bench.publish([itemOf('tomorrow', { date_published: '2024-06-02T08:00:00+08:00' })]);
    await bench.syncOne();
    expect((await bench.titles()).slice(0, 2)).toEqual(['稿件 tomorrow', '稿件 today']);
  });
});
