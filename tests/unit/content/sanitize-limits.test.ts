import { describe, expect, it } from 'vitest';
import { prepareHtml } from '@/lib/content/prepare-html';
import { sanitizeHtml, sanitizeText } from '@/lib/content/sanitize-html';
import { foreignParts, letters } from './allowed-output';
import { heavyDocuments } from './heavy-documents';
import { options } from './sanitize-options';

const MB = 1_048_576;
const CUT = '（正文过长，这里只显示前一部分。）';
const PLAIN = '（原文格式过于复杂，这里只显示文字。）';

// Time of the processor, and generous, as test machines are slow and shared; sanitize-bench.ts prints the real ones.
describe.each(heavyDocuments)('%s', (_, html) => {
  it('take bounded time, throw nothing and let nothing through', () => {
    const start = process.cpuUsage();
    const body = sanitizeHtml(html, options);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
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
