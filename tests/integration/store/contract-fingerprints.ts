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
