import { describe, expect, it } from 'vitest';
import { buildBody, listPictures } from '@/lib/content/article-body';
import { withBasePath } from '@/lib/content/base-path';
import { textOfHtml } from '@/lib/content/html-text';
import type { ArticleDraft } from '@/lib/model/article-draft';
import { options } from './sanitize-options';

const draft = (body: ArticleDraft['body'], fields: Partial<ArticleDraft> = {}): ArticleDraft => ({
  feed: 'https://www.example.gov.cn/feed.json',
  itemId: 'a1',
  title: '标题',
  tags: [],
  authors: [],
  status: 'active',
  pinned: false,
  attachments: [],
  relatedLinks: [],
  body,
  baseUrl: 'https://www.example.gov.cn/zt/post_1.html',
  sourceJson: '{}',
  sourceHash: '',
  ...fields,
});

describe('the pictures of a body', () => {
  const list = (value: string, base = 'https://h.example/a/b.html') => listPictures({ kind: 'html', value }, base);

  it('are listed with absolute addresses, in order, each once', () => {
    expect(
      list('<img src="2.jpg"><p><img src="/1.png" alt=x></p><img src="2.jpg"><img data-src="//c.example/3.webp">'),
    ).toEqual(['https://h.example/a/2.jpg', 'https://h.example/1.png', 'https://c.example/3.webp']);
  });

  it.each([
    ['<img src="data:image/png;base64,AA">'],
    ['<img src="javascript:alert(1)">'],
    ['<img>'],
    ['<img src="t.gif" width="1" height="1">'],
    ['<!-- <img src="a.jpg"> --><script>"<img src=b.jpg>"</script>'],
    ['<div style="display:none"><img src="a.jpg"></div>'],
    ['<img src="file:///etc/passwd">'],
  ])('are not sought for %s', (html) => expect(list(html)).toEqual([]));

  it('beside a feed file are files in its folder', () => {
    const base = 'file:///srv/feed/feed.json';
    expect(
      list('<img src="p/1.jpg?v=2"><img src="../x.jpg"><img src="/y.jpg"><img src="https://h.example/z.jpg">', base),
    ).toEqual(['file:///srv/feed/p/1.jpg', 'https://h.example/z.jpg']);
  });

  it('of plain text are none', () => {
    expect(listPictures({ kind: 'text', value: '<img src="a.jpg">' }, 'https://h.example/')).toEqual([]);
  });

  it('are asked for under the addresses that were listed', () => {
    const value = '<img src="a.jpg"><p><img src="../b.png"></p><img data-original="c.gif" src="data:,">';
    const asked: string[] = [];
    const article = draft({ kind: 'html', value });
    buildBody(article, { ...options, resolvePicture: (url) => (asked.push(url), undefined) });
    expect(asked).toEqual(listPictures(article.body, article.baseUrl));
    expect(asked).toHaveLength(3);
  });
});

describe('a body', () => {
  it('has its html, text and pictures', () => {
    const built = buildBody(
      draft({ kind: 'html', value: '<p>标题</p><p>甲</p><img src="small.jpg" alt="乙">' }),
      options,
    );
    expect(built).toMatchObject({ text: '甲', pictures: [{ width: 320, alt: '乙' }], warnings: [] });
    expect(built.html).toMatch(/^<p>甲<\/p><p><img src="\/media\/\w+" /);
  });

  it('of plain text is escaped', () => {
    expect(buildBody(draft({ kind: 'text', value: '<b>\n乙' }), options).html).toBe('<p>&#x3C;b></p><p>乙</p>');
  });

  it('resolves links against the site and pictures against the file', () => {
    const fields = { baseUrl: 'file:///srv/feed/feed.json', linkBaseUrl: 'https://www.example.gov.cn/zt/' };
    const value = '<a href="b.html">甲</a><img src="p.jpg">';
    const asked: string[] = [];
    const built = buildBody(draft({ kind: 'html', value }, fields), {
      ...options,
      resolvePicture: (url) => (asked.push(url), undefined),
    });
    expect(built.html).toContain('href="https://www.example.gov.cn/zt/b.html"');
    expect(asked).toEqual(['file:///srv/feed/p.jpg']);
  });

  it('without a site to resolve against keeps the words of its links', () => {
    const fields = { baseUrl: 'file:///srv/feed/feed.json', linkBaseUrl: undefined };
    expect(buildBody(draft({ kind: 'html', value: '<a href="b.html">甲</a>' }, fields), options).html).toBe(
      '<p>甲</p>',
    );
  });

  it('that was shortened is reported', () => {
    const value = `<p>${'很长的正文。'.repeat(100)}</p>`.repeat(1000);
    expect(buildBody(draft({ kind: 'html', value }), options).warnings).toEqual([
      'the body is over 512 KB; only the first part is shown',
    ]);
  });

  it.each(['file:///C:/Users/a/clip_image002.jpg', 'blob:https://a.example/1', '../../etc/passwd.png', ''])(
    'names the picture %j, which can never be fetched',
    (address) => {
      const fields = { baseUrl: 'file:///srv/feed/feed.json' };
      const { html, warnings } = buildBody(draft({ kind: 'html', value: `<img src="${address}">` }, fields), options);
      expect(html).toContain('图片暂缺');
      expect(warnings).toEqual([`picture ${JSON.stringify(address)} has no address that can be fetched`]);
    },
  );

  it('has the same text when read back from its html', () => {
    const value =
      '<h2>甲</h2><p>乙<br>丙</p><ul><li>丁</li></ul><table><tr><td>1</td><td>2</td></tr></table><img src="missing.png">';
    const { html, text } = buildBody(draft({ kind: 'html', value }), options);
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('the base path', () => {
  const body = (value: string) => buildBody(draft({ kind: 'html', value }), options).html;

  it('is put before our own addresses, in every attribute that holds one', () => {
    const html = withBasePath(body('<a href="/a/0000abcd">甲</a><img src="/media/abc" alt="甲">'), '/zt/cwzl');
    expect(html).toContain('href="/zt/cwzl/a/0000abcd"');
    expect(html).toContain('src="/zt/cwzl/media/abc"');
    expect(html).toContain('srcset="/zt/cwzl/media/abc?w=640 640w, /zt/cwzl/media/abc 1200w"');
  });

  it('is put before nothing else', () => {
    const html = body(
      '<p>写作 src="/media/abc"，或 &lt;a href="/a/0000abcd"&gt;</p><img src="missing.png" alt="x"><img src="/media/abc" alt="见 src=, /media/abc &gt; &lt;a href=">' +
        '<a href="https://h.example/a/0000abcd?x=, /media/">乙</a>',
    );
    const moved = withBasePath(html, '/zt');
    expect(moved.replaceAll('/zt/media/abc?', '/media/abc?').match(/\/zt\//g)).toHaveLength(2);
    expect(moved).toContain('写作 src="/media/abc"');
    expect(moved).toContain('alt="见 src=, /media/abc > <a href="');
    expect(moved).toContain('href="https://h.example/a/0000abcd?x=,%20/media/"');
  });

  it('may be none', () => {
    const html = body('<img src="/media/abc">');
    expect(withBasePath(html, '')).toBe(html);
  });
});
