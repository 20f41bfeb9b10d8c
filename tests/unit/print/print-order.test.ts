import { describe, expect, it } from 'vitest';
import { MOST_CODES, MOST_COPIES, parsePrintOrder } from '@/lib/print/print-order';
import { dealSheets, type PrintItem } from '@/lib/print/print-view';

const parse = (query: string) => parsePrintOrder(new URLSearchParams(query));

describe('an order', () => {
  it.each([
    ['codes=7k3m9qtx,abcdefgh', ['7k3m9qtx', 'abcdefgh']],
    ['codes=7K3M9QTX%0A%0Aabcdefgh；7k3m9qtx', ['7k3m9qtx', 'abcdefgh']],
    ['codes=7k3m9qtx&codes=abcdefgh', ['7k3m9qtx', 'abcdefgh']],
    ['codes=https://www.shishi.example/zt/a/7k3m9qtx/b3?from=x', ['7k3m9qtx']],
    ['codes=错的，编号', ['错的', '编号']],
    ['', []],
  ])('%s names %j', (query, codes) => expect(parse(query).codes).toEqual(codes));

  it.each([
    ['layout=6', '6'],
    ['layout=board', 'board'],
    ['layout=7', '1'],
    ['', '1'],
  ])('%s is printed in the layout %s', (query, layout) => expect(parse(query).layout).toBe(layout));

  it.each([
    ['placement=b3', 'b3', undefined],
    ['placement=B3', 'b3', undefined],
    ['placement=', undefined, undefined],
    ['placement=东门', undefined, '东门'],
    ['placement=a/b', undefined, 'a/b'],
  ])('%s leads to the placement %s', (query, placement, wrong) => {
    expect(parse(query)).toMatchObject({ placement, wrongPlacement: wrong });
  });

  it.each([
    ['copies=3', 3],
    ['copies=0', 1],
    ['copies=-2', 1],
    ['copies=x', 1],
    ['copies=1e9', MOST_COPIES],
  ])('%s gives %s of each', (query, copies) => expect(parse(query).copies).toBe(copies));

  it('is cut off at a number that one person prints', () => {
    const order = parse(`codes=${Array.from({ length: 90 }, (_, at) => 10_000_000 + at).join(',')}`);
    expect(order.codes).toHaveLength(MOST_CODES);
    expect(order.tooMany).toBe(true);
  });
});

describe('sheets', () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => ({ title: String(at) }) as PrintItem);

  it.each([
    ['1', 3, 1, [1, 1, 1]],
    ['6', 7, 1, [6, 1]],
    ['12', 2, 6, [12]],
    ['2', 1, 3, [2, 1]],
    ['board', 8, 5, [7, 1]],
    ['12', 0, 1, []],
  ] as const)('in layout %s hold %i articles, %i of each', (layout, count, copies, sizes) => {
    expect(dealSheets(items(count), { layout, copies }).map((sheet) => sheet.length)).toEqual(sizes);
  });

  it('keep the copies of an article together', () => {
    const [sheet = []] = dealSheets(items(2), { layout: '6', copies: 2 });
    expect(sheet.map(({ title }) => title)).toEqual(['0', '0', '1', '1']);
  });
});
