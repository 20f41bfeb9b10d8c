import { describe, expect, it } from 'vitest';
import type { ListQuery, Store } from '@/lib/store/store';
import { codes, sampleArticle, saved } from './sample-articles';

export function describeLists(store: () => Store): void {
  const save = async (...articles: Parameters<typeof sampleArticle>[]) => {
    for (const given of articles) await store().saveArticle(saved(sampleArticle(...given)));
  };
  const idsOf = (items: { code: string }[], ...known: string[]) =>
    items.map((item) => known.find((id) => codes(id)[0] === item.code));

  describe('lists', () => {
    it('puts pinned articles first, then the newest', async () => {
      await save(
        ['old', { publishedAt: '2024-01-02' }],
        ['pinned', { publishedAt: '2023-01-01', pinned: true }],
        ['new', { publishedAt: '2024-05-01 08:00' }],
        ['newer', { publishedAt: '2024-05-01 09:00' }],
      );
      const page = await store().listArticles({ limit: 9, offset: 0 });
      expect(idsOf(page.items, 'old', 'pinned', 'new', 'newer')).toEqual(['pinned', 'newer', 'new', 'old']);
      const newest = await store().listNewest(9);
      expect(idsOf(newest, 'old', 'pinned', 'new', 'newer')).toEqual(['newer', 'new', 'old', 'pinned']);
    });

    it('places an undated article and one dated in the future at the day they were first seen', async () => {
      await save(
        ['before', { publishedAt: '2024-05-09 23:00' }],
        ['undated', { firstSeenAt: '2024-05-09T17:00:00.000Z' }],
        ['future', { publishedAt: '9999-01-01', firstSeenAt: '2024-05-11T00:00:00.000Z' }],
        ['after', { publishedAt: '2024-05-12' }],
      );
      const { items } = await store().listArticles({ limit: 9, offset: 0 });
      expect(idsOf(items, 'before', 'undated', 'future', 'after')).toEqual(['after', 'future', 'undated', 'before']);
      expect(await store().listYears()).toEqual([{ year: '2024', count: 4 }]);
    });

    it('orders articles of the same time by code', async () => {
      await save(...['a', 'b', 'c', 'd'].map((id): [string, object] => [id, { publishedAt: '2024-05-01' }]));
      const { items } = await store().listArticles({ limit: 9, offset: 0 });
      expect(items.map((item) => item.code)).toEqual(codes('a', 'b', 'c', 'd').sort());
    });

    it('gives lists no body', async () => {
      await save(['a', {}]);
      const { items } = await store().listArticles({ limit: 9, offset: 0 });
      expect(Object.keys(items[0]!).filter((key) => key.startsWith('body'))).toEqual([]);
    });

    it('cuts pages and counts all of them', async () => {
      await save(...['1', '2', '3', '4', '5'].map((id): [string, object] => [id, { publishedAt: `2024-05-0${id}` }]));
      const page = await store().listArticles({ limit: 2, offset: 2 });
      expect(idsOf(page.items, '1', '2', '3', '4', '5')).toEqual(['3', '2']);
      expect(page.total).toBe(5);
      expect(idsOf(await store().listNewest(2, 3), '1', '2', '3', '4', '5')).toEqual(['2', '1']);
    });

    it.each<[string, Partial<ListQuery>, string[]]>([
      ['column', { column: '通知公告' }, ['b']],
      ['tag', { tag: '社区' }, ['b', 'a']],
      ['year', { year: '2023' }, ['a']],
      ['column and tag', { column: '工作动态', tag: '社区' }, ['a']],
      ['unknown column', { column: '没有' }, []],
      ['a quote in the column', { column: "'; DROP TABLE article; --" }, []],
    ])('filters by %s', async (_, query, expected) => {
      await save(
        ['a', { publishedAt: '2023-12-31', column: '工作动态', tags: ['社区', '志愿'] }],
        ['b', { publishedAt: '2024-01-01', column: '通知公告', tags: ['社区'] }],
        ['c', { publishedAt: '2024-01-02' }],
      );
      const page = await store().listArticles({ ...query, limit: 9, offset: 0 });
      expect(idsOf(page.items, 'a', 'b', 'c')).toEqual(expected);
      expect(page.total).toBe(expected.length);
    });

    it('counts articles by column and by year', async () => {
      await save(
        ['a', { publishedAt: '2023-12-31', column: '工作动态' }],
        ['b', { publishedAt: '2024-01-01', column: '工作动态' }],
        ['c', { publishedAt: '2024-01-02', column: '通知公告' }],
        ['d', { publishedAt: '2024-01-03' }],
      );
      expect(await store().listColumns()).toEqual([
        { name: '工作动态', count: 2 },
        { name: '通知公告', count: 1 },
      ]);
      expect(await store().listYears()).toEqual([
        { year: '2024', count: 3 },
        { year: '2023', count: 1 },
      ]);
    });

    it('lists the articles of the column just before one', async () => {
      await save(
        ['1', { publishedAt: '2024-05-01', column: '工作动态' }],
        ['2', { publishedAt: '2024-05-02', column: '工作动态', pinned: true }],
        ['other', { publishedAt: '2024-05-02', column: '通知公告' }],
        ['3', { publishedAt: '2024-05-03', column: '工作动态' }],
        ['4', { publishedAt: '2024-05-04', column: '工作动态' }],
        ['none', { publishedAt: '2024-05-01' }],
      );
      const earlier = async (id: string, limit: number) =>
        idsOf(
          await store().listEarlierInColumn((await store().getArticle(codes(id)[0]!))!, limit),
          '1',
          '2',
          'other',
          '3',
          '4',
          'none',
        );
      expect(await earlier('4', 2)).toEqual(['3', '2']);
      expect(await earlier('1', 5)).toEqual([]);
      expect(await earlier('none', 5)).toEqual([]);
    });

    it('walks through articles of the same time without losing one', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e'];
      await save(...ids.map((id): [string, object] => [id, { publishedAt: '2024-05-01', column: '工作动态' }]));
      const [first] = (await store().listArticles({ limit: 1, offset: 0 })).items;
      const rest = await store().listEarlierInColumn(first!, 9);
      expect([first!.code, ...rest.map((item) => item.code)]).toEqual(codes(...ids).sort());
    });
  });
}
