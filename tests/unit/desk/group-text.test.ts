import { describe, expect, it } from 'vitest';
import { digestOf, groupTextOf, ofThisWeek } from '@/lib/desk/group-text';
import { articleCodeOf } from '@/lib/model/article-code';
import type { CivilTime } from '@/lib/model/civil-time';
import { createAddresses } from '@/lib/site/address';
import { sampleArticle } from '../../support/sample-article';

const addresses = createAddresses('https://www.shishi.example', '/zt');
const one = sampleArticle();
const two = sampleArticle({ code: articleCodeOf('two'), title: '垃圾分类这样做' });
const on = (day: string | undefined) => sampleArticle({ publishedAt: day as CivilTime | undefined });

describe('a text for a group', () => {
  it('of one article is its block', () => {
    expect(groupTextOf([one], addresses)).toBe(
      `【河滨步道恢复开放】\n维修后的步道新增了夜灯。\n2026-03-05　示例市精神文明建设办公室\nhttps://www.shishi.example/zt/a/${one.code}`,
    );
  });

  it('of several is a list, and of none nothing', () => {
    expect(groupTextOf([one, two], addresses)).toBe(
      `1. 河滨步道恢复开放\n${addresses.article(one.code)}\n2. 垃圾分类这样做\n${addresses.article(two.code)}`,
    );
    expect(groupTextOf([], addresses)).toBe('');
  });

  it('of a week says which, and where there is more', () => {
    const lines = digestOf([one], { column: '创文专栏', addresses, today: '2026-03-08' }).split('\n');
    expect(lines[0]).toBe('【创文专栏】一周新稿（3月2日至3月8日）');
    expect(lines.at(-1)).toBe('更多稿件：https://www.shishi.example/zt/');
  });

  it.each([
    ['2026-03-02 00:00', true],
    ['2026-03-08 23:59', true],
    ['2026-03-01 23:59', false],
    ['2026-03-09', false],
    [undefined, false],
  ])('of the week to 8 March takes what is from %s: %s', (day, taken) => {
    expect(ofThisWeek([on(day)], '2026-03-08')).toHaveLength(taken ? 1 : 0);
  });
});
