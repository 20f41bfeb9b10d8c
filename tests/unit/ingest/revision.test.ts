import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/model/article';
import { revisionOf } from '@/lib/ingest/revision';
import { sampleArticle } from '../../integration/store/sample-articles';

const article = sampleArticle('a', { cover: { hash: 'h', width: 1, height: 2, alt: '' } });

describe('a revision', () => {
  it('is 16 hex digits and the same for the same article', () => {
    expect(revisionOf(article)).toMatch(/^[0-9a-f]{16}$/);
    expect(revisionOf(structuredClone(article))).toBe(revisionOf(article));
  });

  it('does not depend on the order of members or on members that are absent', () => {
    const turned = Object.fromEntries(Object.entries(article).reverse()) as unknown as Article;
    const cover = { alt: '', height: 2, width: 1, hash: 'h' };
    expect(revisionOf({ ...turned, cover, docNo: undefined })).toBe(revisionOf(article));
  });

  it.each<[string, Partial<Article>]>([
    ['title', { title: '新' }],
    ['body', { bodyHtml: '<p>新</p>' as Article['bodyHtml'] }],
    ['source', { source: '新' }],
    ['status', { status: 'corrected' }],
    ['note', { statusNote: '新' }],
    ['tags', { tags: ['新'] }],
    ['attachments', { attachments: [{ url: '/media/x', title: '新' }] }],
    ['related', { relatedLinks: [{ title: '新', url: 'https://www.shishi.example/' }] }],
    ['cover', { cover: { hash: 'other', width: 1, height: 2, alt: '' } }],
    ['document number', { docNo: '新' }],
  ])('changes with the %s', (_, change) => {
    expect(revisionOf({ ...article, ...change })).not.toBe(revisionOf(article));
  });

  it.each<[string, Partial<Article>]>([
    ['first sight', { firstSeenAt: '2020-01-01T00:00:00.000Z' }],
    ['feed', { feed: 'other' }],
    ['item id', { itemId: 'other' }],
    ['pin', { pinned: true }],
  ])('does not change with the %s', (_, change) => {
    expect(revisionOf({ ...article, ...change })).toBe(revisionOf(article));
  });

  it('tells a value that moved from one field to another', () => {
    const one = { ...article, source: '甲', publisher: undefined };
    const other = { ...article, source: undefined, publisher: '甲' };
    expect(revisionOf(one)).not.toBe(revisionOf(other));
  });
});
