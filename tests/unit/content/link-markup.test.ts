import { describe, expect, it } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { options } from './sanitize-options';

/** Address and marked host of the first link that is left of one, `undefined` when none is. */
function linkOf(href: string, base?: string): [href: string, leaving: unknown] | undefined {
  const attribute = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const around = base === undefined ? options : { ...options, baseUrl: base, linkBaseUrl: base };
  const { html, text } = sanitizeHtml(`<p><a href="${attribute}">正文</a></p>`, around);
  expect(text).toBe('正文');
  const paragraph = fromHtml(html, { fragment: true }).children[0] as Element;
  const link = paragraph.children.find((node) => node.type === 'element' && node.tagName === 'a') as
    Element | undefined;
  return link && [String(link.properties.href), link.properties.dataLeaving];
}

describe('a link to another host says which', () => {
  it.each([
    ['https://h.example/a?b=1&c=2#d', 'https://h.example/a?b=1&c=2#d', 'h.example'],
    ['HTTP://H.EXAMPLE:8080', 'http://h.example:8080/', 'h.example:8080'],
    ['//h.example/a', 'https://h.example/a', 'h.example'],
    ['\\\\h.example\\a', 'https://h.example/a', 'h.example'],
    ['/\\h.example/a', 'https://h.example/a', 'h.example'],
    ['https:/\\h.example/a', 'https://h.example/a', 'h.example'],
    ['https:\\\\h.example', 'https://h.example/', 'h.example'],
    ['/\t/h.example', 'https://h.example/', 'h.example'],
    ['ht\ntps://h.example', 'https://h.example/', 'h.example'],
    ['https://www.example.gov.cn@h.example/', 'https://h.example/', 'h.example'],
    ['https://www.example.gov.cn:pass@h.example/x', 'https://h.example/x', 'h.example'],
    ['https://www.example.gov.cn%2f@h.example/', 'https://h.example/', 'h.example'],
    ['https://h.example\\@www.example.gov.cn/', 'https://h.example/@www.example.gov.cn/', 'h.example'],
    ['https://www.example.gov.cn.h.example/', 'https://www.example.gov.cn.h.example/', 'www.example.gov.cn.h.example'],
    ['https://www.example.gov.cn./', 'https://www.example.gov.cn./', 'www.example.gov.cn.'],
    ['https://evil-example.gov.cn', 'https://evil-example.gov.cn/', 'evil-example.gov.cn'],
    // A Cyrillic о, then a dotless ı, then Han.
    ['https://www.example.g\u043ev.cn/', 'https://www.example.xn--gv-fmc.cn/', 'www.example.xn--gv-fmc.cn'],
    ['https://w\u0131n.example/', 'https://xn--wn-hpa.example/', 'xn--wn-hpa.example'],
    ['https://例子.中国/路', 'https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF', 'xn--fsqu00a.xn--fiqs8s'],
    ['https://\uff48\uff0e\uff45xample/', 'https://h.example/', 'h.example'],
    ['http\uff1a//h.example/a', 'http://h.example/a', 'h.example'],
    [
      'ｈｔｔｐｓ：／／h.example/名单（一）',
      'https://h.example/%E5%90%8D%E5%8D%95%EF%BC%88%E4%B8%80%EF%BC%89',
      'h.example',
    ],
    ['https://h.ex\u200bample/', 'https://h.example/', 'h.example'],
    ['https://0x7f.1/', 'https://127.0.0.1/', '127.0.0.1'],
    ['https://2130706433/', 'https://127.0.0.1/', '127.0.0.1'],
    ['https://[::1]:8443/', 'https://[::1]:8443/', '[::1]:8443'],
  ])('%s', (href, expected, host) => expect(linkOf(href)).toEqual([expected, host]));
});

describe('a link to a trusted host needs no notice, however it is written', () => {
  it.each([
    ['https://www.example.gov.cn/a', 'https://www.example.gov.cn/a'],
    ['https://someone@www.example.gov.cn/a', 'https://www.example.gov.cn/a'],
    ['https://\uff57ww.example.gov.cn/a', 'https://www.example.gov.cn/a'],
    ['https:other.html', 'https://www.example.gov.cn/zt/other.html'],
    ['附件：名单.pdf', 'https://www.example.gov.cn/zt/%E9%99%84%E4%BB%B6%EF%BC%9A%E5%90%8D%E5%8D%95.pdf'],
  ])('%s', (href, expected) => expect(linkOf(href)).toEqual([expected, undefined]));
});

describe('no link is made of', () => {
  it.each([
    'javascript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'java\u200bscript:x',
    '\u200bjavascript:x',
    'java\u00adscript:x',
    'ｊａｖａｓｃｒｉｐｔ：x',
    'java\u017fcript:x',
    'data\uff1atext/html,x',
    'vbscript:x',
    'blob:https://h.example/x',
    'view-source:https://h.example',
    'https://',
    'https://a"b.example/',
    "https://a'b.example/",
    'https://a`b.example/',
    'https://a|b.example/',
    'https://a b.example/',
    'https://xn--/',
    `https://h.example/${'x'.repeat(2048)}`,
    'tel:*2767*3855#',
    'tel:110x',
    'mailto:',
    'mailto:a@b.example,c@d.example',
    'mailto:a@b.example%0aBcc:c@d.example',
  ])('%s', (href) => expect(linkOf(href)).toBeUndefined());

  it('an address beside a feed file on a disk', () => {
    for (const href of ['b.html', '//h.example/x', 'file:///etc/passwd']) {
      expect(linkOf(href, 'file:///srv/feed/feed.json')).toBeUndefined();
    }
  });
});

describe('mail and telephone', () => {
  it.each([
    ['mailto:a@b.example', 'mailto:a@b.example'],
    [
      'MAILTO:a.b+c@d.example?subject=问&bcc=x@y.example&attach=/etc/passwd',
      'mailto:a.b+c@d.example?subject=%E9%97%AE',
    ],
    ['tel:+86 (10) 1234-5678', 'tel:+861012345678'],
    ['tel:０１２３４５６７８９', 'tel:0123456789'],
    ['tel:12345,1', 'tel:12345,1'],
  ])('%s', (href, expected) => expect(linkOf(href)).toEqual([expected, undefined]));
});
