import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { options } from './sanitize-options';

/** The lines that are marked as the signature. */
const signed = (...lines: string[]) => {
  const { html } = sanitizeHtml(lines.map((line) => `<p>${line}</p>`).join(''), options);
  return Array.from(html.matchAll(/<p class="signature">(.*?)<\/p>/g), (match) => match[1]);
};

describe('an agency and a date at the end are the signature', () => {
  it.each([
    ['示例市住房和城乡建设局', '2017年4月12日'],
    ['示例市精神文明建设委员会办公室', '2017 年 4 月 12 日'],
    ['中共示例市委宣传部', '二○一七年四月十二日'],
    ['示 例 市 教 育 局', '2017-04-12'],
    ['示例镇人民政府', '二〇二四年十二月三十一日'],
    ['示例街道办', '2017年4月12日'],
  ])('%s, %s', (agency, date) => expect(signed('正文。', agency, date)).toEqual([agency, date]));

  it('of several agencies', () => {
    expect(signed('正文。', '示例市文明办', '示例市教育局', '2017年4月12日')).toHaveLength(3);
  });

  it('in one paragraph', () => {
    expect(signed('正文。', '示例市文明办<br>2017年4月12日')).toEqual(['示例市文明办<br>2017年4月12日']);
  });

  it('before attachments and remarks', () => {
    expect(signed('正文。', '示例市文明办', '2017年4月12日', '（此件公开发布）', '附件：方案')).toHaveLength(2);
  });

  it('whatever its alignment was', () => {
    const html = '<p>正文。</p><p align=right>示例市文明办</p><p align=center>2017年4月12日</p>';
    expect(sanitizeHtml(html, options).html).not.toContain('align-');
  });
});

it.each([
  [['正文。', '2017年4月12日']],
  [['正文。', '示例市文明办']],
  [['示例市文明办', '2017年4月12日', '后面还有正文。']],
  [['正文。', '参加的有文明办、教育局', '2017年4月12日']],
  [['正文。', '会议由市委宣传部主持，各镇参加。', '2017年4月12日']],
  [['正文。', '示例市文明办', '2017年4月12日上午']],
  [['2017年4月12日']],
])('nothing is marked in %j', (lines) => expect(signed(...lines)).toEqual([]));
