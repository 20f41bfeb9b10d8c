import { describe, expect, it } from 'vitest';
import { prepareHtml } from '@/lib/content/prepare-html';
import { sanitizeHtml, sanitizeText } from '@/lib/content/sanitize-html';
import { foreignParts, letters } from './allowed-output';
import { options } from './sanitize-options';

const MB = 1_048_576;
const CUT = '（正文过长，这里只显示前一部分。）';
const PLAIN = '（原文格式过于复杂，这里只显示文字。）';

/** Documents made to exhaust a parser; each says 文明 once at least. Generous times, as test machines are slow and shared. */
const heavy: [string, string][] = [
  ['20,000 nested boxes', `${'<div>'.repeat(20_000)}文明`],
  ['20,000 nested tags with their ends', `${'<div>'.repeat(20_000)}文明${'</div>'.repeat(20_000)}`],
  ['20,000 nested bold', `${'<b>'.repeat(20_000)}文明`],
  ['20,000 nested tables', `${'<table><tr><td>'.repeat(20_000)}文明`],
  ['20,000 nested lists', `${'<ul><li>'.repeat(20_000)}文明`],
  ['20,000 open quotations', `${'<blockquote><p>'.repeat(20_000)}文明`],
  [
    'formatting opened again in every paragraph',
    `${Array.from({ length: 200 }, (_, i) => `<font size=${i}>`).join('')}${'<p>文明'.repeat(50_000)}`,
  ],
  ['crossed formatting', `${'<b><i><u><s><p></b></i></u></s>'.repeat(5_000)}文明`],
  ['links in links', `${'<a href="tel:12345"><p>'.repeat(20_000)}文明`],
  ['10,000 attributes', `<p ${Array.from({ length: 10_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>文明</p>`],
  ['an attribute of 4 MB', `<p title="${'x'.repeat(4 * MB)}">文明</p>`],
  ['a picture of 4 MB within the text', `<p>文明<img src="data:image/png;base64,${'A'.repeat(4 * MB)}"></p>`],
  ['100,000 paragraphs', '<p>文明</p>'.repeat(100_000)],
  ['a table of 13,000 rows', `<table>${'<tr><td>文明</td></tr>'.repeat(13_000)}</table>`],
  ['5 MB of one line', '文明'.repeat(900_000)],
  ['5 MB of open tags', '文明<div><span>'.repeat(300_000)],
  ['500,000 angle brackets', `文明${'<'.repeat(500_000)}`],
  ['250,000 half tags', `文明${'<a'.repeat(250_000)}`],
  ['250,000 tags that never end', `文明${'<a '.repeat(250_000)}`],
  ['100,000 open quotes', `文明${'<a x="'.repeat(100_000)}`],
  ['100,000 comments in one another', `文明${'<!--'.repeat(100_000)}`],
  ['100,000 open scripts', `${'<script>'.repeat(100_000)}文明`],
  ['100,000 open drawings', `${'<svg>'.repeat(100_000)}文明`],
  ['400,000 spaces within a line', `<p>文${'\u3000'.repeat(200_000)}${' '.repeat(200_000)}明</p>`],
  ['spaces of no width', `<p>文明${'\u200b\u3000 '.repeat(60_000)}完</p>`],
  ['100,000 line feeds', `<p>文明${'文\n'.repeat(100_000)}</p>`],
  ['20,000 breaks', `<p>文明${'<br>'.repeat(20_000)}完</p>`],
];

describe.each(heavy)('%s', (_, html) => {
  it('take bounded time, throw nothing and let nothing through', () => {
    const start = performance.now();
    const body = sanitizeHtml(html, options);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(foreignParts(body.html)).toEqual([]);
    expect(body.html.length).toBeLessThan(MB);
    expect(letters(body.text)).toContain('文');
  });
});

describe('a body beyond the limits', () => {
  const long = `<p>${'文明实践。'.repeat(20)}</p>`.repeat(4000);

  it('is cut after a paragraph, and says so', () => {
    const body = sanitizeHtml(long, options);
    expect(body.reduced).toBe('cut');
    expect(body.text.endsWith(`文明实践。\n${CUT}`)).toBe(true);
    expect(
      body.text
        .split('\n')
        .slice(0, -1)
        .every((line) => line.length === 100),
    ).toBe(true);
  });

  it('keeps all of its text when that fits, and loses only its form', () => {
    const html = '<p><b>甲</b>乙</p>'.repeat(20_000);
    const body = sanitizeHtml(html, options);
    expect(body.reduced).toBe('text');
    expect(letters(body.text)).toBe('甲乙'.repeat(20_000) + PLAIN);
  });

  it('is measured without the pictures inside its text', () => {
    const body = sanitizeHtml(`<p>甲</p><img src="data:image/png;base64,${'A'.repeat(2 * MB)}"><p>乙</p>`, options);
    expect(body).toMatchObject({ text: '甲\n乙', reduced: undefined });
  });

  it('of plain text is cut too', () => {
    const body = sanitizeText('一行文字。\n'.repeat(200_000));
    expect(body.reduced).toBe('cut');
    expect(body.text.endsWith(CUT)).toBe(true);
  });
});

it('leaves an ordinary article to the parser as it is', () => {
  const html = '<p>甲<b>乙</b></p><ul><li>丙<li>丁</ul><table><tr><td>戊</table>';
  expect(prepareHtml(html)).toEqual({ html });
});

it('keeps a table of 500 rows of ten cells', () => {
  const html = `<table>${`<tr>${'<td><p>甲</p></td>'.repeat(10)}</tr>`.repeat(500)}</table>`;
  expect(sanitizeHtml(html, options).reduced).toBeUndefined();
});
