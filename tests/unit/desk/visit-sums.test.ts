import { describe, expect, it } from 'vitest';
import { sumVisits, lastDays } from '@/lib/desk/visit-sums';
import { visitTable } from '@/lib/desk/visit-table';
import { articleCodeOf } from '@/lib/model/article-code';
import type { DayCount } from '@/lib/model/visit';

const code = articleCodeOf('a');
const other = articleCodeOf('b');
const counts: DayCount[] = [
  { day: '2026-03-01', code, channel: 'wechat', count: 2 },
  { day: '2026-03-03', channel: 'direct', count: 1 },
  { day: '2026-03-03', code: other, placement: 'b3', channel: 'qr', count: 5 },
  { day: '2026-03-03', code, placement: '-x', channel: 'qr', count: 1 },
];

describe('visits', () => {
  it('are added up by day, article, placement and channel', () => {
    expect(sumVisits(counts, lastDays(3, '2026-03-03'))).toEqual({
      total: 9,
      days: [
        { key: '2026-03-01', count: 2 },
        { key: '2026-03-02', count: 0 },
        { key: '2026-03-03', count: 7 },
      ],
      articles: [
        { key: other, count: 5 },
        { key: code, count: 3 },
        { key: undefined, count: 1 },
      ],
      placements: [
        { key: 'b3', count: 5 },
        { key: undefined, count: 3 },
        { key: '-x', count: 1 },
      ],
      channels: [
        { key: 'qr', count: 6 },
        { key: 'wechat', count: 2 },
        { key: 'link', count: 0 },
        { key: 'direct', count: 1 },
      ],
    });
  });

  it('of no days at all are nothing', () => {
    expect(sumVisits([], lastDays(7, '2026-03-01'))).toMatchObject({ total: 0, articles: [], placements: [] });
    expect(sumVisits([], lastDays(7, '2026-03-01')).days.map(({ key }) => key)[0]).toBe('2026-02-23');
  });

  it('make a table with titles and names, and no formula', () => {
    const names = { titles: new Map([[code as string, '标题, 一']]), placements: new Map([['b3', '东门']]) };
    expect(visitTable(counts, names).split('\r\n')).toEqual([
      '\uFEFF日期,稿件编号,标题,投放点,名称,来路,访问量',
      `2026-03-01,${code},"标题, 一",,,微信,2`,
      '2026-03-03,,列表和其他页面,,,直接打开,1',
      `2026-03-03,${other},已不存在的稿件,b3,东门,扫投放点二维码,5`,
      `2026-03-03,${code},"标题, 一",'-x,未登记的编号,扫投放点二维码,1`,
      '',
    ]);
  });
});
