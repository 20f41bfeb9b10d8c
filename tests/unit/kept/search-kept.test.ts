import { describe, expect, it } from 'vitest';
import { readBodyText } from '@/lib/kept/document-text';
import { searchable } from '@/lib/kept/search-index';
import { searchKept } from '@/lib/kept/search-kept';
import { findHits } from '@/lib/list/find-hits';

const entries = [
  { code: 'a', title: '垃圾分类的第一年', date: '2026-01-01', text: '小区里的变化。' },
  { code: 'b', title: '周末活动', date: '2026-03-01', text: `${'前'.repeat(60)}孩子们学习垃圾分类，PM2.5 也讲到了。` },
  { code: 'c', title: '分类收集垃圾', date: '2026-02-01', column: '通知公告', text: '自行车停放。' },
].map(searchable);

const codes = (text: string) => searchKept(entries, text).map(({ entry }) => entry.code);

describe('searching what a phone keeps', () => {
  it.each([
    ['a word of two characters, titles first, then the newest', '垃圾', ['c', 'a', 'b']],
    ['words that stand apart must all occur', '垃圾 变化', ['a']],
    ['a phrase', '垃圾分类', ['a', 'b']],
    ['one character', '车', ['c']],
    ['letters in any case and width', 'ｐｍ2.5', ['b']],
    ['a column', '通知', ['c']],
    ['nothing that occurs', '桥梁', []],
    ['nothing at all', ' ，。', []],
  ])('finds %s', (_name, text, expected) => expect(codes(text)).toEqual(expected));

  it('shows the words around the first hit', () => {
    const [hit] = searchKept(entries, '孩子');
    expect(hit?.snippet).toBe(`…${'前'.repeat(20)}孩子们学习垃圾分类，PM2.5 也讲到了。`);
  });
});

describe('marks', () => {
  it.each([
    ['垃圾分类在社区', ['垃圾', '垃圾分类'], '[垃圾分类]在社区'],
    ['PM2.5 与 pm2x5', ['pm2.5'], '[PM2.5] 与 pm2x5'],
    ['没有', [], '没有'],
  ])('divide %s', (text, words, expected) => {
    const shown = findHits(text, words).map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece));
    expect(shown.join('')).toBe(expected);
  });
});

describe('the text of a kept document', () => {
  it('is that of its body, boxes of tables included, and nothing after it', () => {
    const html =
      '<main><div id="body" class="prose"><p>甲&amp;乙</p><div class="table-scroll"><table><tr><td>一</td></tr></table></div>' +
      '<p>丙<br/>丁</p></div><section>附件</section></main>';
    expect(readBodyText(html)).toBe('甲&乙\n一\n丙\n丁');
  });
});
