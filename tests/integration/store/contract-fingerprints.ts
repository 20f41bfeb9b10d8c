import { describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import type { FeedState, Store } from '@/lib/store/store';
import { codes, FEED, sampleArticle, saved } from './sample-articles';

export function describeFingerprints(store: () => Store): void {
  describe('fingerprints', () => {
    it('finds one by feed and item id, by code, by address and in the list of its feed', async () => {
      const article = sampleArticle('a');
      await store().saveArticle(saved(article, { sourceHash: 'h1', picturesMissing: true }));
      const expected = {
        code: article.code,
        feed: FEED,
        itemId: 'a',
        url: article.url,
        status: 'active',
        sourceHash: 'h1',
        picturesMissing: true,
        absences: 0,
      };
      expect(await store().getFingerprint(FEED, 'a')).toEqual(expected);
      expect(await store().getFingerprintByCode(article.code)).toEqual(expected);
      expect(await store().listFingerprints(FEED)).toEqual([expected]);
      expect(await store().listFingerprintsByUrl(FEED, article.url!)).toEqual([expected]);
      expect(await store().getFingerprint('other feed', 'a')).toBeUndefined();
      expect(await store().listFingerprints('other feed')).toEqual([]);
      expect(await store().listFingerprintsByUrl('other feed', article.url!)).toEqual([]);
    });

    it('keeps those of withdrawn articles', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      await store().setAbsences(codes('a')[0]!, 2);
      await store().withdrawArticle(codes('a')[0]!);
      expect(await store().listFingerprints(FEED)).toMatchObject([{ itemId: 'a', status: 'withdrawn', absences: 2 }]);
    });

    it('forgets absences when the article is saved again', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      await store().setAbsences(codes('a')[0]!, 1);
      expect((await store().getFingerprint(FEED, 'a'))?.absences).toBe(1);
      await store().saveArticle(saved(sampleArticle('a')));
      expect((await store().getFingerprint(FEED, 'a'))?.absences).toBe(0);
    });

    it('moves an article to another feed and item id under the same code', async () => {
      await store().saveArticle(saved(sampleArticle('old')));
      const code = articleCodeOf('old');
      const takesOver = { feed: FEED, itemId: 'old' };
      await store().saveArticle(saved(sampleArticle('new', { code, feed: 'other feed' }), { takesOver }));
      expect(await store().getFingerprint(FEED, 'old')).toBeUndefined();
      expect((await store().getFingerprint('other feed', 'new'))?.code).toBe(code);
      expect((await store().listArticles({ limit: 9, offset: 0 })).total).toBe(1);
    });

    it('does not let an item write over the article of another', async () => {
      const article = sampleArticle('a');
      await store().saveArticle(saved(article));
      const stranger = sampleArticle('b', { code: article.code });
      await expect(store().saveArticle(saved(stranger))).rejects.toThrow(/held by item a/);
      const takesOver = { feed: 'other feed', itemId: 'a' };
      await expect(store().saveArticle(saved(stranger, { takesOver }))).rejects.toThrow(/held by item a/);
      expect(await store().getArticle(article.code)).toEqual(article);
    });

    it('lists readable articles that other rules made, by code, behind a code', async () => {
      const made = (id: string, rules: string) => saved(sampleArticle(id), { rules, sourceJson: `{"id":"${id}"}` });
      for (const id of ['a', 'b', 'c', 'd']) await store().saveArticle(made(id, id === 'a' ? 'new' : 'old'));
      await store().withdrawArticle(codes('b')[0]!);
      const [first, second] = codes('c', 'd').sort();
      const listed = await store().listOutdated('new', 9);
      expect(listed.map(({ code }) => code)).toEqual([first, second]);
      expect(listed.map(({ sourceJson }) => sourceJson).sort()).toEqual(['{"id":"c"}', '{"id":"d"}']);
      expect((await store().listOutdated('new', 1)).map(({ code }) => code)).toEqual([first]);
      expect((await store().listOutdated('new', 9, first)).map(({ code }) => code)).toEqual([second]);
      expect(await store().listOutdated('old', 9)).toHaveLength(1);
    });

    it.each<[string, boolean, (it: Store) => Promise<void>]>([
      ['nothing', true, async () => {}],
      ['a newer state', false, (it) => it.saveArticle(saved(sampleArticle('a'), { sourceHash: 'h2' }))],
      ['a withdrawal', false, (it) => it.withdrawArticle(codes('a')[0]!)],
    ])('writes on condition when the article met %s: %s', async (_, writes, change) => {
      await store().saveArticle(saved(sampleArticle('a'), { sourceHash: 'h1' }));
      await change(store());
      const onlyWhile = { sourceHash: 'h1' };
      await store().saveArticle(saved(sampleArticle('a', { title: '新' }), { sourceHash: 'h3', onlyWhile }));
      expect((await store().getArticle(codes('a')[0]!))?.title === '新').toBe(writes);
    });

    it('writes nothing on condition when there is no article', async () => {
      await store().saveArticle(saved(sampleArticle('a'), { onlyWhile: { sourceHash: 'h1' } }));
      expect(await store().getArticle(codes('a')[0]!)).toBeUndefined();
    });

    it('refuses a second article for the same feed and item', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      await expect(store().saveArticle(saved(sampleArticle('a', { code: articleCodeOf('b') })))).rejects.toThrow();
      expect((await store().listArticles({ limit: 9, offset: 0 })).total).toBe(1);
    });
  });

  describe('pictures and feeds', () => {
    it('remembers a picture by its address', async () => {
      const url = 'https://www.shishi.example/图.jpg';
      expect(await store().getPicture(url)).toBeUndefined();
      await store().savePicture(url, { hash: 'aa', width: 1, height: 2 });
      await store().savePicture(url, { hash: 'bb', width: 3, height: 4 });
      expect(await store().getPicture(url)).toEqual({ hash: 'bb', width: 3, height: 4 });
    });

    it('remembers the state of a feed', async () => {
      const state: FeedState = {
        etag: 'W/"1"',
        bodyHash: 'ff',
        report: {
          feed: FEED,
          startedAt: '2024-06-01T02:00:00.000Z',
          durationMs: 12,
          outcome: 'updated',
          itemsIn: 2,
          added: 1,
          changed: 0,
          unchanged: 0,
          withdrawn: 0,
          leftOut: [{ item: '#2', reason: 'has no id' }],
          warnings: [],
          picturesFailed: [],
        },
      };
      expect(await store().getFeedState(FEED)).toBeUndefined();
      await store().saveFeedState(FEED, { etag: 'old' });
      await store().saveFeedState(FEED, state);
      expect(await store().getFeedState(FEED)).toEqual(state);
    });
  });
}
