import { describe, expect, it } from 'vitest';
import { indexTerms, queryPhrases } from '@/lib/store/search-terms';

describe('the terms of a text', () => {
  it.each([
    ['垃圾分类', '垃圾 圾分 分类 类'],
    ['类', '类'],
    ['创文，巩卫', '创文 文 巩卫 卫'],
    ['A4纸', 'a4 纸'],
    ['纸A4', '纸 a4'],
    ['ＷｉＦｉ', 'wifi'],
    ['2024年5月', '2024 年 5 月'],
    ['PM2.5', 'pm2 5'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['〇二四', '〇二 二四 四'],
    ['Ünïcode', 'ünïcode'],
    ['"*(){}^:', ''],
    ['🎉', ''],
    ['', ''],
  ])('%j becomes %j', (text, terms) => {
    expect(indexTerms(text)).toBe(terms);
  });
});

describe('the phrases of a query', () => {
  it.each([
    ['垃圾分类', [{ terms: ['垃圾', '圾分', '分类'], prefix: false }]],
    ['类', [{ terms: ['类'], prefix: true }]],
    [
      '分类 志愿',
      [
        { terms: ['分类'], prefix: false },
        { terms: ['志愿'], prefix: false },
      ],
    ],
    ['A4纸', [{ terms: ['a4', '纸'], prefix: true }]],
    ['纸张A4', [{ terms: ['纸张', '张', 'a4'], prefix: false }]],
    ['pm2.5', [{ terms: ['pm2', '5'], prefix: false }]],
    ['分类 分类', [{ terms: ['分类'], prefix: false }]],
    ['，。', []],
  ])('%j becomes %j', (text, phrases) => {
    expect(queryPhrases(text)).toEqual(phrases);
  });

  it('hold letters and digits only, whatever is typed', () => {
    const hostile = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('a');
    for (let at = 0; at < hostile.length; at += 100) {
      const terms = queryPhrases(hostile.slice(at, at + 100)).flatMap((phrase) => phrase.terms);
      expect(terms.filter((term) => !/^[\p{L}\p{N}\p{M}]+$/u.test(term))).toEqual([]);
    }
  });

  it('are bounded for a query of any length', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `词${at}`).join(' ');
    expect(queryPhrases(words).length).toBeLessThanOrEqual(12);
    expect(queryPhrases('长'.repeat(100_000))[0]!.terms.length).toBeLessThanOrEqual(200);
  });
});
