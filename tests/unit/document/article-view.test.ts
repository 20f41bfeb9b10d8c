import { describe, expect, it } from 'vitest';
import { articleViewOf, type ArticleSurroundings } from '@/lib/document/article-view';
import type { CivilTime } from '@/lib/model/civil-time';
import type { SafeHtml } from '@/lib/model/safe-html';
import { createAddresses } from '@/lib/site/address';
import { sampleArticle } from '../../support/sample-article';

const around: ArticleSurroundings = {
  addresses: createAddresses('https://www.shishi.example', '/zt'),
  trustedHosts: [],
  today: '2026-11-20',
  related: [],
  earlier: [],
};

const time = (text: string) => text as CivilTime;

describe('articleViewOf', () => {
  it('hands out the canonical address and no other', () => {
    const view = articleViewOf(sampleArticle(), around);
    expect(view.address).toBe(`https://www.shishi.example/zt/a/${sampleArticle().code}`);
    expect(view.path).toBe(`/zt/a/${sampleArticle().code}`);
    expect(view.sharedText).toBe(
      `【河滨步道恢复开放】\n维修后的步道新增了夜灯。\n2026-03-05　示例市精神文明建设办公室\n${view.address}`,
    );
  });

  it('never fills 来源 from 发布机构, and never invents a date', () => {
    const view = articleViewOf(sampleArticle({ source: '', publishedAt: undefined }), around);
    expect(view.source).toBeUndefined();
    expect(view.published).toBe('日期不详');
    expect(view.sharedText).not.toContain('undefined');
  });

  it('shows a date without time as it was given', () => {
    expect(articleViewOf(sampleArticle({ publishedAt: time('2016-11-28') }), around).published).toBe('2016-11-28');
  });

  it.each([
    [{ status: 'active' as const }, undefined],
    [{ status: 'corrected' as const, statusNote: '更正了时间' }, '更正'],
    [{ status: 'expired' as const }, '已失效'],
    [{ status: 'abolished' as const }, '已废止'],
    [{ validUntil: time('2026-11-19') }, '已失效'],
    [{ validUntil: time('2026-11-20') }, undefined],
  ])('marks %j as %s', (changes, label) => {
    expect(articleViewOf(sampleArticle(changes), around).banner?.label).toBe(label);
  });

  it('names an author who is not the publisher', () => {
    const authors = ['示例市精神文明建设办公室', '林晓'];
    expect(articleViewOf(sampleArticle({ authors }), around).facts).toEqual([{ name: '作者', value: '林晓' }]);
  });

  it('labels earlier articles of the column as such, and given ones as related', () => {
    const earlier = [sampleArticle({ title: '较早的' })];
    expect(articleViewOf(sampleArticle(), { ...around, earlier }).related.label).toBe('同栏目稿件');
    const related = [{ title: '给定的', url: '/zt/a/x' }];
    expect(articleViewOf(sampleArticle(), { ...around, related, earlier }).related).toEqual({
      label: '关联稿件',
      links: related,
    });
  });

  it('puts the base path before our own pictures and files, not before others', () => {
    const view = articleViewOf(
      sampleArticle({
        bodyHtml: '<p><img src="/media/abc" alt=""></p>' as SafeHtml,
        attachments: [
          { url: '/media/def', title: '表', mimeType: 'application/pdf', sizeInBytes: 1_234_567 },
          { url: 'https://files.example/a.docx', title: '点击下载', leaving: true },
        ],
      }),
      around,
    );
    expect(view.bodyHtml).toContain('src="/zt/media/abc"');
    expect(view.attachments).toEqual([
      {
        title: '表',
        url: '/zt/media/def',
        address: 'https://www.shishi.example/zt/media/def',
        detail: 'PDF · 1.2 MB',
      },
      {
        title: '点击下载',
        url: `/zt/leave?to=https%3A%2F%2Ffiles.example%2Fa.docx&code=${sampleArticle().code}`,
        address: 'https://files.example/a.docx',
        detail: 'DOCX',
        leaving: true,
      },
    ]);
  });
});

describe('links', () => {
  it('leads to the leaving notice from the body, the files and the original on foreign hosts alone', () => {
    const body = '<p><a href="https://away.example/1" rel="noopener noreferrer" data-leaving="">甲</a></p>';
    const article = sampleArticle({ bodyHtml: body as SafeHtml, url: 'https://www.gov.example/1.html' });
    const to = (url: string) => `/zt/leave?to=${encodeURIComponent(url)}`;
    const view = articleViewOf(article, around);
    expect(view.bodyHtml).toContain(`href="${to('https://away.example/1')}&amp;code=${article.code}"`);
    expect(view.originalUrl).toBe(`${to('https://www.gov.example/1.html')}&code=${article.code}`);
    const trusting = articleViewOf(article, { ...around, trustedHosts: ['gov.example'] });
    expect(trusting.originalUrl).toBe('https://www.gov.example/1.html');
  });
});
