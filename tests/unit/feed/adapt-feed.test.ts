import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adaptFeed } from '@/lib/feed/adapt-feed';
import type { FeedDocument } from '@/lib/feed/feed-document';

const address = 'https://www.shili.example/zt/cwzl/feed.json';
const context = { feed: address, address, severalFeeds: false, now: new Date('2026-03-01T00:00:00Z') };
const adapt = (document: object, overrides = {}) =>
  adaptFeed({ items: [], ...document } as FeedDocument, { ...context, ...overrides });
const item = (id: string, fields: object = {}) => ({ id, title: id, content_text: 'x', ...fields });

describe('a column as an editor writes it', () => {
  const text = readFileSync('tests/fixtures/feeds/town-column.json', 'utf8');
  const adapted = adapt(JSON.parse(text) as object);

  it('gives every item that can be named', () => {
    expect(adapted).toMatchObject({ defaults: { title: '示例市创文专栏', complete: false }, itemsIn: 5 });
    expect(adapted.drafts.map((draft) => draft.itemId)).toEqual([
      'post_101',
      '102',
      'https://www.shili.example/zt/cwzl/content/post_103.html',
    ]);
    expect(adapted.leftOut).toEqual([
      { item: '#4', field: 'id', reason: 'is missing, and there is no url instead' },
      { item: '#5', field: undefined, reason: 'is not an object: "不是稿件"' },
    ]);
  });

  it('keeps apart source, publisher and the rest', () => {
    const notice = adapted.drafts[0];
    expect(notice).toMatchObject({
      url: 'https://www.shili.example/zt/cwzl/content/post_101.html',
      publishedAt: '2016-11-28',
      source: undefined,
      publisher: '示例市住房和城乡建设局',
      column: '通知公告',
      docNo: '示文明办〔2016〕12号',
      writtenDate: '2016-11-25',
      status: 'corrected',
      validUntil: '2016-12-31',
      pinned: true,
      tags: ['通知', '清洁家园'],
      authors: ['示例市文明办'],
    });
    expect(notice?.attachments.map(({ title, sizeInBytes }) => [title, sizeInBytes])).toEqual([
      ['table.docx', 18432],
      ['plan.pdf', 204800],
    ]);
    expect(notice?.relatedLinks).toEqual([
      { title: '清洁家园行动方案', url: 'https://www.shili.example/zt/cwzl/content/post_88.html' },
    ]);
  });

  it('reports what it mended, by item', () => {
    expect(adapted.warnings.map(({ item: id, field }) => [id, field])).toEqual([
      ['post_101', 'related'],
      ['https://www.shili.example/zt/cwzl/content/post_103.html', 'id'],
    ]);
  });
});

describe('items with the same id', () => {
  it.each([
    ['the newer one wins', '2024-01-01', '2024-01-02', '乙', 'this one is newer and is kept'],
    ['the first one wins when it is newer', '2024-01-02', '2024-01-01', '甲', 'an earlier one is kept'],
    ['the first one wins of two that are as old', '2024-01-01', '2024-01-01', '甲', 'an earlier one is kept'],
    ['the dated one wins', undefined, '2024-01-01', '乙', 'this one is newer and is kept'],
  ])('%s', (_, first, second, title, kept) => {
    const items = [
      item('a', { title: '甲', date_modified: first }),
      item('b'),
      item('a', { title: '乙', date_modified: second }),
    ];
    const adapted = adapt({ items });
    expect(adapted.drafts.map((draft) => draft.title)).toEqual([title, 'b']);
    expect(adapted.leftOut).toEqual([
      { item: 'a', field: 'id', reason: `item #3 has the id of an item before it; ${kept}` },
    ]);
  });

  it('are the same when one writes 1 and the other "1"', () => {
    expect(adapt({ items: [{ ...item('x'), id: 1 }, item('1')] }).drafts).toHaveLength(1);
  });
});

it('loses one bad item of five hundred, and no more', () => {
  const items: unknown[] = Array.from({ length: 500 }, (_, i) => item(`n${i}`));
  items[250] = null;
  const adapted = adapt({ items });
  expect([adapted.itemsIn, adapted.drafts.length, adapted.leftOut.length]).toEqual([500, 499, 1]);
  expect(adapted.leftOut[0]?.item).toBe('#251');
});

it('adapts ten thousand items in seconds', () => {
  const items = Array.from({ length: 10_000 }, (_, i) =>
    item(`n${i}`, { content_html: `<p>${'正文'.repeat(100)}</p>` }),
  );
  const start = performance.now();
  expect(adapt({ items }).drafts).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe('what a feed lends to its items', () => {
  const first = (document: object, overrides = {}) => adapt({ items: [item('a')], ...document }, overrides).drafts[0];

  it.each([
    [{ column: { name: '创文专栏' } }, true, '创文专栏'],
    [{ column: '创文专栏' }, true, '创文专栏'],
    [{ column: { name: '创文专栏' } }, false, undefined],
    [{ column: [] }, true, undefined],
    ['no object', true, undefined],
  ])('the column of %j, with several feeds: %s', (govsite, severalFeeds, column) => {
    expect(first({ _govsite: govsite }, { severalFeeds })?.column).toBe(column);
  });

  it('its authors and language, but no publisher and no source', () => {
    const draft = first({ author: '文明办', language: 'zh-CN', _govsite: { publisher: '市政府', source: '市政府' } });
    expect(draft).toMatchObject({ authors: ['文明办'], language: 'zh-CN', publisher: undefined, source: undefined });
  });

  it.each([
    ['https://h.example/home/', 'https://h.example/home/'],
    ['https://h.example/home/ ', 'https://h.example/home/'],
    ['/home', 'https://www.shili.example/home'],
    ['javascript:alert(1)', address],
    [undefined, address],
  ])('the home page %j as base: %s', (home, base) => {
    expect(first({ home_page_url: home })?.baseUrl).toBe(base);
  });

  it('says when it is the whole archive', () => {
    expect(adapt({ _govsite: { complete: true } }).defaults.complete).toBe(true);
    expect(adapt({ _govsite: { complete: 'yes' } })).toMatchObject({
      defaults: { complete: false },
      warnings: [{ item: 'feed', field: 'complete', reason: '"yes" is neither true nor false' }],
    });
  });
});
