import { describe, expect, it } from 'vitest';
import { escapeTitle, plainTitle, titleFromBody, truncate } from '@/lib/feed/plain-title';

describe('a title is one line of plain text', () => {
  it.each([
    ['关于开展清洁家园行动的通知', '关于开展清洁家园行动的通知'],
    ['  前后\n换行\t与空格  ', '前后 换行 与空格'],
    ['张　三', '张　三'],
    ['<b>加粗</b>的<font color="red">标题</font>', '加粗的标题'],
    ['第一行<br/>第二行', '第一行 第二行'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>标题 &amp; &lt;b&gt;', '<img src=x onerror=alert(1)>标题 & <b>'],
    ['A &amp;amp; B', 'A &amp; B'],
    ['&amp;lt;p&amp;gt;', '&lt;p&gt;'],
    ['R&D 100% "引号" 5 < 6 > 4', 'R&D 100% "引号" 5 < 6 > 4'],
    ['&ldquo;双拥&rdquo;&nbsp;&#183;&#x4e2d;', '“双拥” ·中'],
    ['&unknown; &#0;&#99999999;', '&unknown; &#99999999;'],
    ['\u202e反转\u202c\u2066x\u2069', '反转x'],
    ['零\u0000宽\u200b\ufeff', '零宽'],
    ['👨‍👩‍👧 家庭', '👨‍👩‍👧 家庭'],
    ['\ud83d 半个', '\ufffd 半个'],
    ['', ''],
    [' 　 ', ''],
  ])('%j → %j', (given, expected) => expect(plainTitle(given)).toBe(expected));
});

it.each(['普通', 'R&D', 'A & B', '&lt;b&gt;', '<b>x</b>', '<script>', '&amp;amp;', '5 < 6', '&nbsp;x'])(
  'a title %j that is written is read again as it was',
  (title) => {
    const meant = title.trim();
    expect(plainTitle(escapeTitle(meant))).toBe(meant);
  },
);

it('leaves ordinary titles unescaped when writing', () => expect(escapeTitle('R&D 5 < 6')).toBe('R&D 5 < 6'));

it('cuts between characters, never within one', () => {
  expect(truncate('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
  expect(truncate('四个汉字', 4)).toBe('四个汉字');
});

describe('an item without title is named by its first words', () => {
  it.each([
    ['html', '<style>p{}</style><p>&nbsp;</p><p><b>一、</b>总体要求</p><p>第二段</p>', '一、总体要求'],
    ['html', '<script>var a="<p>x</p>"</script>第一行<br>第二行', '第一行'],
    ['html', '<img src="a.jpg">', undefined],
    ['html', '<p>甲 &amp; 乙</p>', '甲 & 乙'],
    ['text', '\n\n  第一行 <b>\n第二行', '第一行 <b>'],
    ['text', '', undefined],
  ] as const)('%s %j → %j', (kind, value, expected) => expect(titleFromBody({ kind, value })).toBe(expected));

  it('at most thirty of them', () => {
    expect(titleFromBody({ kind: 'text', value: '字'.repeat(50) })).toBe(`${'字'.repeat(29)}…`);
  });
});
