import { describe, expect, it } from 'vitest';
import { withLeavingLinks } from '@/lib/content/leaving-links';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import type { SafeHtml } from '@/lib/model/safe-html';
import { options } from './sanitize-options';

const seen: string[] = [];
const away = (url: string) => `/leave?to=${encodeURIComponent(url)}&code=0123abcd`;
const rewritten = (html: string) => withLeavingLinks(sanitizeHtml(html, options).html, away);

describe('links that leave', () => {
  it.each([
    ['https://elsewhere.example/', 'https%3A%2F%2Felsewhere.example%2F'],
    ['https://elsewhere.example/?a=1&amp;b=2', 'https%3A%2F%2Felsewhere.example%2F%3Fa%3D1%26b%3D2'],
    ['https://elsewhere.example/?q=%22%3E&lt;b>', 'https%3A%2F%2Felsewhere.example%2F%3Fq%3D%2522%253E%253Cb%253E'],
    ['https://elsewhere.example/中', 'https%3A%2F%2Felsewhere.example%2F%25E4%25B8%25AD'],
  ])('to %s get the address of the notice', (href, to) => {
    expect(rewritten(`<p><a href="${href}">甲</a>乙</p>`)).toBe(
      `<p><a href="/leave?to=${to}&amp;code=0123abcd" data-leaving="elsewhere.example">甲</a>乙</p>`,
    );
  });

  it('are found whatever stands beside the mark', () => {
    const html = '<p><a data-leaving rel="noopener" class="x" href="https://e.example/?a>b">甲</a></p>' as SafeHtml;
    expect(withLeavingLinks(html, (url) => (seen.push(url), '/leave'))).toBe(
      '<p><a href="/leave" data-leaving="">甲</a></p>',
    );
    expect(seen).toEqual(['https://e.example/?a>b']);
  });
});

it.each([
  '<p><a href="https://www.example.gov.cn/a">自己的</a></p>',
  '<p><a href="mailto:a@b.example">邮件</a><a href="tel:12345">电话</a></p>',
  '<p>&lt;a href="https://elsewhere.example/" data-leaving&gt;</p>',
])('%s stays as it is', (html) => {
  const { html: stored } = sanitizeHtml(html, options);
  expect(withLeavingLinks(stored, away)).toBe(stored);
});

it('a link that the address function leaves alone keeps its rel', () => {
  const { html } = sanitizeHtml('<p><a href="https://beian.gov.cn/">备案</a></p>', options);
  expect(html).toContain('rel="noopener noreferrer"');
  expect(withLeavingLinks(html, (url) => url)).toBe(html);
});
