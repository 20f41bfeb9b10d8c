import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ArticlePage } from '@/components/article/article-page';
import { articleViewOf } from '@/lib/document/article-view';
import type { Article } from '@/lib/model/article';
import { createAddresses } from '@/lib/site/address';
import { parseSiteConfig } from '@/lib/site/site-config';
import { siteViewOf } from '@/lib/site/site-view';
import { sampleArticle } from '../../support/sample-article';

const addresses = createAddresses('https://www.shishi.example', '');

function show(changes: Partial<Article> = {}, config: object = {}) {
  const parsed = parseSiteConfig(
    JSON.stringify({ siteName: '示例市人民政府', columnName: '创文专栏', ...config }),
    'site.config.json',
  );
  const site = siteViewOf({ config: parsed.config, addresses });
  const article = articleViewOf(sampleArticle(changes), {
    addresses,
    trustedHosts: [],
    today: '2026-11-20',
    related: [],
    earlier: [],
  });
  render(<ArticlePage site={site} article={article} revision="r1" />);
}

describe('an article page', () => {
  it('has one first heading, the article’s title', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([
      '河滨步道恢复开放',
    ]);
  });

  it('shows date, 来源 and 发布机构', () => {
    show();
    expect(screen.getByText('2026-03-05 09:30')).toBeTruthy();
    expect(screen.getByText('示例市融媒体中心')).toBeTruthy();
    expect(screen.getByText('示例市精神文明建设办公室')).toBeTruthy();
  });

  it('hides an empty 来源', () => {
    show({ source: '' });
    expect(screen.queryByText('来源')).toBeNull();
  });

  it('hides attachments and related articles when there are none', () => {
    show();
    expect(screen.queryByText('相关附件')).toBeNull();
    expect(screen.queryByText('关联稿件')).toBeNull();
  });

  it('lists two attachments of the same name', () => {
    show({
      attachments: [
        { url: 'https://files.example/1.pdf', title: '点击下载' },
        { url: 'https://files.example/2.pdf', title: '点击下载' },
      ],
    });
    const section = screen.getByRole('region', { name: '相关附件' });
    expect(within(section).getAllByRole('link')).toHaveLength(2);
  });

  it('shows the footer’s set items and invents none', () => {
    show({}, { icp: '示ICP备00000000号', police: '示公网安备 00000000000001号', phone: '0000-1234567' });
    expect(screen.getByRole('link', { name: '示ICP备00000000号' }).getAttribute('href')).toBe(
      'https://beian.miit.gov.cn/',
    );
    expect(screen.getByRole('link', { name: /公网安备/ }).getAttribute('href')).toMatch(/recordcode=00000000000001$/);
    expect(screen.getByRole('link', { name: '0000-1234567' }).getAttribute('href')).toBe('tel:0000-1234567');
    expect(screen.queryByText('技术支持')).toBeNull();
  });

  it('says that an article has no body and leads to the original', () => {
    show({ bodyHtml: '' as Article['bodyHtml'], bodyText: '' });
    expect(screen.getByText('这篇稿件没有正文。')).toBeTruthy();
  });
});
