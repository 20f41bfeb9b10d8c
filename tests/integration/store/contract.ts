import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/store';
import { describeFingerprints } from './contract-fingerprints';
import { describeLists } from './contract-lists';
import { describeMedia } from './contract-media';
import { describePlacements } from './contract-placements';
import { describeSearch } from './contract-search';
import { describeVisits } from './contract-visits';
import { codes, FEED, sampleArticle, saved } from './sample-articles';

/** Opens an empty store whose clock stands at 2024-06-01 10:00 in Beijing until it is set. */
export type StoreFactory = () => Promise<{
  store: Store;
  setClock: (iso: string) => void;
  remove: () => Promise<void>;
}>;

/** What every implementation of `Store` must do. */
export function describeStore(name: string, open: StoreFactory): void {
  describe(name, () => {
    let store: Store;
    let setClock: (iso: string) => void;
    let remove: () => Promise<void>;
    beforeEach(async () => ({ store, setClock, remove } = await open()));
    afterEach(() => remove());
    const current = () => store;

    describeArticles(current);
    describeLists(current);
    describeSearch(current);
    describeFingerprints(current);
    describeMedia(current, (iso) => setClock(iso));
    describeVisits(current);
    describePlacements(current, (iso) => setClock(iso));
  });
}

function describeArticles(store: () => Store): void {
  describe('articles', () => {
    it('returns an article as it was saved', async () => {
      const article = sampleArticle('a', {
        publishedAt: '2024-05-01 09:30',
        summary: '摘要',
        column: '工作动态',
        tags: ['志愿服务', '社区'],
        source: '示例市文明办',
        publisher: '示例市人民政府',
        authors: ['张三'],
        cover: { hash: 'c0', width: 640, height: 480, alt: '封面' },
        pictures: [{ hash: 'c0', width: 640, height: 480, alt: '' }],
        attachments: [{ url: '/media/abc', title: '点击下载', mimeType: 'application/pdf', sizeInBytes: 12 }],
        relatedLinks: [{ title: '相关', url: 'https://www.shishi.example/1.html' }],
        docNo: '示文明〔2024〕1号',
      });
      await store().saveArticle(saved(article));
      expect(await store().getArticle(article.code)).toEqual(article);
    });

    it('replaces every part of an article that is saved again', async () => {
      const first = sampleArticle('a', { title: '旧标题', tags: ['旧'], column: '旧栏目', bodyText: '旧正文' });
      const second = sampleArticle('a', { title: '新标题', tags: ['新'], bodyText: '新正文' });
      await store().saveArticle(saved(first));
      await store().saveArticle(saved(second));
      expect(await store().getArticle(first.code)).toEqual(second);
      expect((await store().listArticles({ tag: '旧', limit: 9, offset: 0 })).total).toBe(0);
      expect((await store().searchArticles({ text: '旧', limit: 9, offset: 0 })).total).toBe(0);
      expect((await store().searchArticles({ text: '新正', limit: 9, offset: 0 })).total).toBe(1);
    });

    it('keeps the time at which an article was first seen', async () => {
      await store().saveArticle(saved(sampleArticle('a', { firstSeenAt: '2024-05-01T00:00:00.000Z' })));
      await store().saveArticle(saved(sampleArticle('a', { firstSeenAt: '2024-06-01T00:00:00.000Z' })));
      expect((await store().getArticle(codes('a')[0]!))?.firstSeenAt).toBe('2024-05-01T00:00:00.000Z');
    });

    it('knows nothing of an unknown code', async () => {
      const code = codes('unknown')[0]!;
      expect(await store().getArticle(code)).toBeUndefined();
      expect(await store().getArticleState(code)).toBeUndefined();
      await store().withdrawArticle(code);
      expect(await store().getArticleState(code)).toBeUndefined();
    });

    it('answers revision and status alone', async () => {
      const article = sampleArticle('a', { status: 'expired' });
      await store().saveArticle(saved(article));
      expect(await store().getArticleState(article.code)).toEqual({ revision: article.revision, status: 'expired' });
    });

    it('leaves a dated tombstone without the text of a withdrawn article', async () => {
      const article = sampleArticle('a', { tags: ['社区'], summary: '摘要', pinned: true, replacedBy: 'b' });
      await store().saveArticle(saved(article));
      await store().withdrawArticle(article.code, '内容有误');
      const tombstone = await store().getArticle(article.code);
      expect(tombstone).toMatchObject({
        status: 'withdrawn',
        title: article.title,
        statusNote: '内容有误',
        statusDate: '2024-06-01 10:00',
        replacedBy: 'b',
        bodyHtml: '',
        bodyText: '',
        tags: [],
      });
      expect(tombstone?.summary).toBeUndefined();
      expect((await store().getArticleState(article.code))?.status).toBe('withdrawn');
    });

    it('keeps no text of an article that is saved as withdrawn', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      await store().saveArticle(saved(sampleArticle('a', { status: 'withdrawn', statusNote: '撤下说明' })));
      expect(await store().getArticle(codes('a')[0]!)).toMatchObject({ bodyText: '', statusNote: '撤下说明' });
    });

    it.each([
      ['withdrawArticle', (code: ReturnType<typeof codes>[0]) => store().withdrawArticle(code)],
      ['saveArticle', () => store().saveArticle(saved(sampleArticle('a', { status: 'withdrawn' })))],
    ])('hides an article withdrawn by %s from lists, search, columns and addresses', async (_, withdraw) => {
      const article = sampleArticle('a', { column: '通知公告', tags: ['社区'] });
      await store().saveArticle(saved(article));
      await withdraw(article.code);
      expect(await store().listArticles({ limit: 9, offset: 0 })).toEqual({ items: [], total: 0 });
      expect((await store().listArticles({ tag: '社区', limit: 9, offset: 0 })).total).toBe(0);
      expect(await store().listNewest(9)).toEqual([]);
      expect(await store().listColumns()).toEqual([]);
      expect(await store().listYears()).toEqual([]);
      expect((await store().searchArticles({ text: '简报', limit: 9, offset: 0 })).total).toBe(0);
      expect(await store().findCode('a')).toBeUndefined();
      expect(await store().findCode(article.url!)).toBeUndefined();
    });

    it('shows a withdrawn article again once it is saved as active', async () => {
      const article = sampleArticle('a');
      await store().saveArticle(saved(article));
      await store().withdrawArticle(article.code);
      await store().saveArticle(saved(article));
      expect(await store().getArticle(article.code)).toEqual(article);
      expect((await store().searchArticles({ text: '简报', limit: 9, offset: 0 })).total).toBe(1);
    });

    it('finds a code by item id before it finds one by address', async () => {
      await store().saveArticle(saved(sampleArticle('a', { url: 'https://www.shishi.example/b' })));
      await store().saveArticle(saved(sampleArticle('https://www.shishi.example/b', { url: undefined })));
      expect(await store().findCode('a')).toBe(codes('a')[0]);
      expect(await store().findCode('https://www.shishi.example/b')).toBe(codes('https://www.shishi.example/b')[0]);
      expect(await store().findCode('https://www.shishi.example/c')).toBeUndefined();
    });
  });

  describe('generation', () => {
    const article = sampleArticle('a');
    it.each<[string, boolean, (store: Store) => Promise<void>]>([
      ['the same article again', false, (it) => it.saveArticle(saved(article))],
      ['a new source hash alone', false, (it) => it.saveArticle(saved(article, { sourceHash: 'other' }))],
      ['an absence', false, (it) => it.setAbsences(article.code, 1)],
      ['the state of a feed', false, (it) => it.saveFeedState(FEED, { etag: '"1"' })],
      ['a new revision', true, (it) => it.saveArticle(saved({ ...article, revision: '0123456789abcdef' }))],
      ['a pin', true, (it) => it.saveArticle(saved({ ...article, pinned: true }))],
      ['another article', true, (it) => it.saveArticle(saved(sampleArticle('b')))],
      ['a withdrawal', true, (it) => it.withdrawArticle(article.code)],
    ])('after %s: grows is %s', async (_, grows, write) => {
      await store().saveArticle(saved(article));
      const before = await store().getGeneration();
      await write(store());
      expect((await store().getGeneration()) > before).toBe(grows);
    });
  });
}
