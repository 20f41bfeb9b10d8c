import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChanges, compareTexts, type TextChange } from '@/lib/kept/compare-texts';
import { readSentences, splitSentences } from '@/lib/kept/sentences';

const SIGNS = { same: ' ', removed: '-', added: '+', gap: '…' };
const shown = (changes: TextChange[]) => changes.map(({ kind, text }) => SIGNS[kind] + text);
const compare = (before: string, after: string) => shown(compareTexts(splitSentences(before), splitSentences(after)));

describe('what changed', () => {
  it.each([
    ['nothing', '一。二。', '一。二。', []],
    [
      'one sentence of many, with its neighbours',
      '一。二。三。四。五。六。',
      '一。二。三。肆。五。六。',
      ['…', ' 三。', '-四。', '+肆。', ' 五。', '…'],
    ],
    ['something new at the end', '一。二。', '一。二。三。', ['…', ' 二。', '+三。']],
    ['something left out at the beginning', '一。二。三。', '二。三。', ['-一。', ' 二。', '…']],
    [
      'two places apart',
      '一。二。三。四。五。',
      '壹。二。三。四。伍。',
      ['-一。', '+壹。', ' 二。', '…', ' 四。', '-五。', '+伍。'],
    ],
    ['everything', '甲。乙。', '丙。丁。戊。', ['-甲。', '-乙。', '+丙。', '+丁。', '+戊。']],
    ['a text that was empty', '', '一。', ['+一。']],
    ['a text that is empty now', '一。', '', ['-一。']],
    ['sentences that changed places', '一。二。三。', '二。一。三。', ['-一。', ' 二。', '+一。', ' 三。']],
  ])('is %s', (_name, before, after, expected) => expect(compare(before, after)).toEqual(expected));

  it('gives both texts back, whatever they are', () => {
    const texts = fc.array(fc.constantFrom('一', '二', '三', '四'), { maxLength: 14 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = allChanges(before, after);
        const without = (kind: string) => changes.filter((change) => change.kind !== kind).map(({ text }) => text);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('of a rewritten book is told at once, as removed and added', () => {
    const book = (sign: string) => Array.from({ length: 3000 }, (_, index) => `${sign}${index}。`);
    const start = performance.now();
    const changes = compareTexts(book('旧'), book('新'));
    expect(performance.now() - start).toBeLessThan(500);
    expect(changes.map(({ kind }) => kind)).toEqual([...Array(3000).fill('removed'), ...Array(3000).fill('added')]);
  });
});

describe('sentences', () => {
  it.each([
    ['他说：“好。”然后走了。', ['他说：“好。”', '然后走了。']],
    ['第一条　总则\n第二条　范围；例外！真的？！', ['第一条　总则', '第二条　范围；', '例外！', '真的？！']],
    ['没有句号', ['没有句号']],
    ['见 3.5 节。', ['见 3.5 节。']],
    ['', []],
  ])('of %j', (text, expected) => expect(splitSentences(text)).toEqual(expected));

  const page = (body: string, banner = '') =>
    `<main><article><header><h1 class="x">关于停车的通知</h1></header>${banner}<div id="body" class="prose">${body}</div>` +
    '<section aria-labelledby="attachments" class="m"><h2 id="attachments">相关附件</h2><ul><li><a href="/media/x"><svg></svg><span>申请表</span><span>PDF · 1 MB</span></a></li></ul></section></article></main>';
  const note = '<div role="note" class="b"><p><strong>更正</strong>以此为准。</p></div>';

  it('of a page are those of title, banner, text and attachments', () => {
    expect(readSentences(page('<p>一。二。</p><p>三</p>', note))).toEqual([
      '关于停车的通知',
      '更正 以此为准。',
      '一。',
      '二。',
      '三',
      '相关附件 申请表 PDF · 1 MB',
    ]);
  });

  it('are the same as the server wrote them and as the browser gives them back', () => {
    const waiting = `<div hidden="" data-valid-until="2026-01-01">${note}</div>`;
    const shownNow = `<div data-valid-until="2026-01-01">${note}</div>`;
    expect(readSentences(page('<p>A&nbsp;B &amp; “C”<br>二。</p>', shownNow))).toEqual(
      readSentences(page('<p>A\u00a0B &amp; “C”<br/>二。</p>', waiting)),
    );
  });
});
