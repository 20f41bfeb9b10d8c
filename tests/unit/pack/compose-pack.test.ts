import { describe, expect, it } from 'vitest';
import { composePack, type PackSource } from '@/lib/pack/compose-pack';
import { parsePackCodes } from '@/lib/pack/pack-address';
import { packResponse } from '@/lib/pack/pack-response';

const NOW = new Date('2026-03-01T02:30:00Z');
const ORIGIN = 'https://www.shishi.example';

const documentOf = (code: string, title: string, body: string) =>
  `<!DOCTYPE html><html><head><link rel="canonical" href="${ORIGIN}/zt/a/${code}"/><style>p{color:red}</style>` +
  `<script>boot()</script></head><body><header>头</header><main id="content" data-article="${code}"><h1 class="x">${title}</h1>` +
  `<div id="body">${body}</div></main><script src="/zt/assets/e.js"></script></body></html>`;

const documents: Record<string, string> = {
  aaaaaaaa: documentOf(
    'aaaaaaaa',
    '清洁&amp;整治 &lt;一&gt;',
    '<p>甲</p><img class="p" src="/zt/media/0f" srcset="/zt/media/0f?w=640 640w, /zt/media/0f 900w" sizes="1px" loading="lazy" alt="图"/>' +
      '<a href="/zt/a/bbbbbbbb">内</a><a href="https://other.example/">外</a><a href="//odd.example/">怪</a>',
  ),
  bbbbbbbb: documentOf('bbbbbbbb', '第二篇', '<p>乙</p><img src="/zt/media/missing" alt="缺"/>'),
};

const source: PackSource = {
  getDocument: async (code) => documents[code],
  getDataUrl: async (path) => (path.endsWith('missing') ? undefined : `data:image/test,${path}`),
};

const compose = async (...codes: string[]) =>
  (await composePack(codes, source, NOW)) ?? { html: '', fileName: '', codes: [] };

describe('an article as one file', () => {
  it('holds style, text, picture and code, and no script', async () => {
    const { html } = await compose('aaaaaaaa');
    expect(html).toContain('p{color:red}');
    expect(html).toContain('<p>甲</p>');
    expect(html).toContain('src="data:image/test,/zt/media/0f"');
    expect(html).toContain('src="data:image/test,/zt/a/aaaaaaaa/qr.svg"');
    expect(html).not.toMatch(/<script|srcset|sizes=|loading=| src="\//);
  });

  it('says since when it is and where the original stands', async () => {
    const { html } = await compose('aaaaaaaa');
    expect(html).toContain('保存于 2026-03-01 10:30，内容以官网为准');
    expect(html).toContain(`<a href="${ORIGIN}/zt/a/aaaaaaaa">`);
  });

  it('makes links of the site whole and leaves others alone', async () => {
    const { html } = await compose('aaaaaaaa');
    expect(html).toContain(`href="${ORIGIN}/zt/a/bbbbbbbb"`);
    expect(html).toContain('href="https://other.example/"');
    expect(html).toContain('href="//odd.example/"');
  });

  it('is named after its title, without what a file name cannot hold', async () => {
    const { fileName } = await compose('aaaaaaaa');
    expect(fileName).toBe('清洁&整治 一');
    const header = packResponse({ html: '', fileName: "a'(b)", codes: [] }).headers.get('content-disposition');
    expect(header).toContain("filename*=UTF-8''a%27%28b%29.html");
  });
});

describe('several articles as one file', () => {
  it('begin with a list of them', async () => {
    const { html, codes, fileName } = await compose('aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'aaaaaaaa');
    expect(codes).toEqual(['aaaaaaaa', 'bbbbbbbb']);
    expect(html).toContain('<li><a href="#bbbbbbbb">第二篇</a></li>');
    expect(html).toContain('<main id="bbbbbbbb"');
    expect(fileName).toBe('清洁&整治 一等 2 篇稿件');
  });

  it('are nothing when none can be had', async () => {
    expect(await composePack(['cccccccc'], source, NOW)).toBeUndefined();
  });
});

describe('the address of a file', () => {
  it.each([
    ['aaaaaaaa,BBBBBBBB,aaaaaaaa', ['aaaaaaaa', 'bbbbbbbb']],
    ['', []],
    ['../etc,aaaaaaa,<script>', []],
  ])('%s names %j', (codes, expected) => {
    expect(parsePackCodes(new URL(`${ORIGIN}/pack.html?codes=${encodeURIComponent(codes)}`))).toEqual(expected);
  });
});
