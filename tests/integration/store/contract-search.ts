import { describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/store';
import { codes, sampleArticle, saved } from './sample-articles';

const SORTING = { title: '垃圾分类进社区', bodyText: '志愿者上门讲解，居民说好。热线12345。' };
const TRAFFIC = { title: '文明交通劝导', bodyText: '路口设岗，提醒行人。A4纸大小的传单，PM2.5下降。' };
const POLICY = {
  title: '创建全国文明城市实施方案',
  bodyText: '正文提到垃圾清运。',
  column: '政策文件',
  tags: ['办法'],
};

export function describeSearch(store: () => Store): void {
  const search = async (text: string) => {
    const page = await store().searchArticles({ text, limit: 9, offset: 0 });
    expect(page.total).toBe(page.items.length);
    return page.items.map((item) => ['sorting', 'traffic', 'policy'].find((id) => codes(id)[0] === item.code));
  };
  const saveThree = async () => {
    await store().saveArticle(saved(sampleArticle('sorting', SORTING)));
    await store().saveArticle(saved(sampleArticle('traffic', TRAFFIC)));
    await store().saveArticle(saved(sampleArticle('policy', POLICY)));
  };

  describe('search', () => {
    it.each<[string, string, string[]]>([
      ['two characters of a title', '交通', ['traffic']],
      ['two characters inside a longer run', '圾分', ['sorting']],
      ['a whole title', '创建全国文明城市实施方案', ['policy']],
      ['one character at the start of a run', '路', ['traffic']],
      ['one character at the end of a run', '岗', ['traffic']],
      ['one character in the middle', '愿', ['sorting']],
      ['a word of the title and one of the body', '分类 志愿者', ['sorting']],
      ['words of two articles', '交通 垃圾', []],
      ['characters that are not neighbours', '垃分', []],
      ['characters on both sides of a full stop', '解居', []],
      ['a column', '政策', ['policy']],
      ['a tag', '办法', ['policy']],
      ['digits', '12345', ['sorting']],
      ['full-width digits', '１２３４５', ['sorting']],
      ['digits and Chinese in one word', '热线12345', ['sorting']],
      ['Latin in another case', 'a4', ['traffic']],
      ['Latin and Chinese in one word', 'A4纸', ['traffic']],
      ['a word with a point', 'pm2.5', ['traffic']],
      ['a title match before a body match', '垃圾', ['sorting', 'policy']],
      ['only white space', ' \t　', []],
      ['nothing', '', []],
      ['only signs', '，。"*():^-+', []],
      ['an emoji', '🎉', []],
    ])('finds by %s', async (_, text, expected) => {
      await saveThree();
      expect(await search(text)).toEqual(expected);
    });

    it.each([
      '"',
      '""',
      "'",
      '垃圾"',
      '"垃圾',
      '垃圾*',
      '(垃圾',
      '垃圾)',
      'title:垃圾',
      '垃圾 AND',
      'OR 垃圾',
      'NOT',
      'NEAR(垃圾, 2)',
      '^垃圾',
      '-垃圾',
      '{title}: 垃圾',
      '垃圾\u0000分类',
      '\ud800垃圾',
      '%_',
      '垃圾'.repeat(5000),
    ])('survives the query %j', async (text) => {
      await saveThree();
      const page = await store().searchArticles({ text, limit: 9, offset: 0 });
      expect(page.total).toBeGreaterThanOrEqual(page.items.length);
    });

    it('finds nothing by the words of query languages', async () => {
      await saveThree();
      expect(await search('垃圾 AND 分类')).toEqual([]);
      expect(await search('交通 OR 分类')).toEqual([]);
    });

    it('cuts pages and counts all of them', async () => {
      for (let i = 0; i < 5; i++) await store().saveArticle(saved(sampleArticle(`s${i}`, SORTING)));
      const page = await store().searchArticles({ text: '垃圾', limit: 2, offset: 4 });
      expect(page.items).toHaveLength(1);
      expect(page.total).toBe(5);
    });
  });
}
