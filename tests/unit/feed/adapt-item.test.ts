import { describe, expect, it } from 'vitest';
import { adaptItem, type ItemContext } from '@/lib/feed/adapt-item';
import type { ArticleDraft } from '@/lib/model/article-draft';

const context: ItemContext = {
  feed: 'https://www.shili.example/feed.json',
  defaults: {
    complete: false,
    authors: [],
    language: 'zh-CN',
    linkBase: 'https://www.shili.example/zt/',
  },
  now: new Date('2026-03-01T00:00:00Z'),
};

function draftOf(item: object, overrides: Partial<ItemContext['defaults']> = {}): ArticleDraft {
  const adapted = adaptItem(item, 1, { ...context, defaults: { ...context.defaults, ...overrides } });
  if ('leftOut' in adapted) throw new Error(adapted.leftOut.reason);
  return adapted.draft;
}

function warningsOf(item: object): string[] {
  const adapted = adaptItem({ content_text: '正文', ...item }, 1, context);
  return 'leftOut' in adapted ? [] : adapted.warnings.map(({ field, reason }) => `${field}: ${reason}`);
}

describe('the id', () => {
  it.each([
    [{ id: 'a1' }, 'a1'],
    [{ id: ' a1 ' }, 'a1'],
    [{ id: 42 }, '42'],
    [{ id: 0 }, '0'],
    [{ id: 1765432109876543210 }, '1765432109876543200'],
    [{ id: 1765432109876543210, url: 'https://h.example/a' }, 'https://h.example/a'],
    [{ id: '', url: 'https://h.example/a#top' }, 'https://h.example/a'],
    [{ id: null, url: 'a.html' }, 'https://www.shili.example/zt/a.html'],
    [{ id: true, url: 'https://h.example/a' }, 'https://h.example/a'],
    [{ url: 'HTTPS://H.example/数据' }, 'https://h.example/%E6%95%B0%E6%8D%AE'],
    [{ ID: 'upper' }, 'upper'],
  ])('of %j is %s', (item, id) => expect(draftOf(item).itemId).toBe(id));

  it.each([
    [{ title: 'x' }, 'id', 'is missing, and there is no url instead'],
    [{ id: '  ' }, 'id', '" " is no id, and there is no url instead'],
    [{ id: true }, 'id', '"true" is no id, and there is no url instead'],
    [{ id: '', url: 'javascript:alert(1)' }, 'id', 'is missing, and there is no url instead'],
    [{ id: 'x'.repeat(2001) }, 'id', 'longer than 2000 characters'],
    ['text', undefined, 'is not an object: "text"'],
    [null, undefined, 'is not an object: "null"'],
    [['a'], undefined, 'is not an object: "[\\"a\\"]"'],
  ])('cannot be had from %j, so the item is left out', (item, field, reason) => {
    expect(adaptItem(item, 7, context)).toEqual({ leftOut: { item: '#7', field, reason } });
  });

  it('is warned of when the url stands in for it', () => {
    expect(warningsOf({ id: '', url: 'https://h.example/a' })).toEqual(['id: missing; the url stands in for it']);
  });
});

it('leaves out an item nested beyond reason, in bounded time', () => {
  const extension = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  expect(adaptItem({ id: 'deep', _x: extension }, 3, context)).toEqual({
    leftOut: { item: '#3', field: undefined, reason: 'nested deeper than 256 levels' },
  });
});

describe('texts', () => {
  it.each([
    [{ title: '<b>标题</b> &amp; 副题' }, '标题 & 副题'],
    [{ title: '', content_html: '<p>开头的一句</p><p>后面</p>' }, '开头的一句'],
    [{ title: null, content_text: '开头\n后面' }, '开头'],
    [{ title: ['x'], content_text: '开头' }, '开头'],
    [{ title: 2024, content_text: '开头' }, '2024'],
    [{ url: 'https://h.example/a' }, 'https://h.example/a'],
    [{}, 'a1'],
  ])('the title of %j is %s', (item, title) => expect(draftOf({ id: 'a1', ...item }).title).toBe(title));

  it('a title of 10,000 characters is cut and reported', () => {
    const title = '长'.repeat(10_000);
    expect(draftOf({ id: 'a1', title }).title).toBe(`${'长'.repeat(299)}…`);
    expect(warningsOf({ id: 'a1', title })).toEqual(['title: longer than 300 characters; cut']);
  });

  it.each([
    [
      { content_html: '<p>a</p>', content_text: 'b' },
      { kind: 'html', value: '<p>a</p>' },
    ],
    [
      { content_html: ' ', content_text: 'b' },
      { kind: 'text', value: 'b' },
    ],
    [{ content_text: 'a\r\nb\u0000' }, { kind: 'text', value: 'a\nb' }],
    [{ content_html: '&lt;p&gt;甲 &amp;amp; 乙&lt;/p&gt;' }, { kind: 'html', value: '<p>甲 &amp; 乙</p>' }],
    [
      { content_html: '<code>&lt;p&gt;x&lt;/p&gt;</code>' },
      { kind: 'html', value: '<code>&lt;p&gt;x&lt;/p&gt;</code>' },
    ],
    [
      { content_html: 5, content_text: 'b' },
      { kind: 'text', value: 'b' },
    ],
    [{}, { kind: 'text', value: '' }],
  ])('the body of %j is %j', (item, body) => expect(draftOf({ id: 'a1', ...item }).body).toEqual(body));

  it('a body of 2 MB is kept whole; what is shown of it is decided later', () => {
    const item = { id: 'huge', title: 't', content_html: `<p>${'x'.repeat(2 * 1_048_576)}</p>` };
    expect(draftOf(item).body.value).toHaveLength(item.content_html.length);
    expect(warningsOf(item)).toEqual([]);
  });
});

describe('authors', () => {
  it.each([
    [{ authors: [{ name: '甲' }, { name: ' 乙 ' }, { name: '甲' }] }, ['甲', '乙']],
    [{ authors: { name: '甲' } }, ['甲']],
    [{ authors: '甲' }, ['甲']],
    [{ author: { name: '甲' } }, ['甲']],
    [{ author: '甲' }, ['甲']],
    [{ authors: [], author: { name: '甲' } }, ['甲']],
    [{ authors: [{ name: '新' }], author: { name: '旧' } }, ['新']],
    [{ authors: [null, 3, { url: 'x' }] }, ['总编']],
    [{}, ['总编']],
  ])('of %j are %j', (item, authors) => {
    expect(draftOf({ id: 'a1', ...item }, { authors: ['总编'] }).authors).toEqual(authors);
  });
});

describe('tags and languages', () => {
  it.each([
    [
      [' a ', 'b', 'a', '', ' ', 3, null],
      ['a', 'b'],
    ],
    ['甲，乙;丙 、 甲', ['甲', '乙', '丙']],
    [{ a: 1 }, []],
    [undefined, []],
  ])('the tags %j become %j', (tags, expected) => expect(draftOf({ id: 'a1', tags }).tags).toEqual(expected));

  it.each([
    ['fr-FR', 'fr-FR'],
    ['zh_CN', 'zh-CN'],
    ['中文', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('the language %j becomes %s', (language, expected) => {
    expect(draftOf({ id: 'a1', language }).language).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    [{ url: 'https://h.example/a b' }, 'https://h.example/a%20b'],
    [{ url: '../x.html' }, 'https://www.shili.example/x.html'],
    [{ url: '//h.example/x' }, 'https://h.example/x'],
    [{ url: 'javascript:alert(1)' }, undefined],
    [{ url: 'data:text/html,x' }, undefined],
    [{ url: 'file:///etc/passwd' }, undefined],
    [{ url: 'http://' }, undefined],
    [{ url: 17 }, undefined],
    [{ external_url: 'https://h.example/other' }, 'https://h.example/other'],
    [{ url: 'javascript:1', external_url: 'https://h.example/other' }, 'https://h.example/other'],
  ])('of %j is %s', (item, url) => expect(draftOf({ id: 'a1', ...item }).url).toBe(url));

  it('names an address that is none', () => {
    expect(warningsOf({ id: 'a1', url: 'javascript:alert(1)' })).toEqual([
      'url: "javascript:alert(1)" is not an http(s) address',
    ]);
  });

  it.each([
    [{ image: 'p/a.jpg' }, 'https://www.shili.example/zt/p/a.jpg'],
    [{ banner_image: 'https://cdn.example/b.png' }, 'https://cdn.example/b.png'],
    [{ image: 'data:image/png;base64,AAAA', banner_image: '/b.png' }, 'https://www.shili.example/b.png'],
    [{ image: 'file:///etc/passwd' }, undefined],
    [{ image: '' }, undefined],
  ])('the cover of %j is %s', (item, cover) => expect(draftOf({ id: 'a1', ...item }).coverUrl).toBe(cover));
});

describe('beside a feed file', () => {
  const file = { fileBase: 'file:///srv/feeds/town/feed.json', linkBase: 'https://www.shili.example/' };

  it.each([
    ['pictures/a.jpg', 'file:///srv/feeds/town/pictures/a.jpg'],
    ['图.jpg', 'file:///srv/feeds/town/%E5%9B%BE.jpg'],
    ['https://h.example/a.jpg', 'https://h.example/a.jpg'],
    ['../other/a.jpg', undefined],
    ['/etc/passwd', undefined],
    ['file:///etc/passwd', undefined],
    ['pictures/..%2f..%2fsecret.jpg', undefined],
    ['pictures/../../secret.jpg', undefined],
  ])('the picture %s is %s', (image, expected) => expect(draftOf({ id: 'a1', image }, file).coverUrl).toBe(expected));

  it('pictures are sought beside the file, links on the site', () => {
    expect(draftOf({ id: 'a1', url: 'post_1.html' }, file)).toMatchObject({
      baseUrl: 'file:///srv/feeds/town/feed.json',
      linkBaseUrl: 'https://www.shili.example/post_1.html',
    });
  });
});

describe('attachments', () => {
  it.each([
    [
      {
        url: 'f/a.pdf',
        mime_type: 'Application/PDF; x=1',
        title: '方案',
        size_in_bytes: '2048',
        duration_in_seconds: 3.4,
      },
      {
        url: 'https://www.shili.example/zt/f/a.pdf',
        title: '方案',
        mimeType: 'application/pdf',
        sizeInBytes: 2048,
        durationInSeconds: 3,
      },
    ],
    [
      { url: '/f/%E8%A1%A8.xls', title: '点击下载' },
      { url: 'https://www.shili.example/f/%E8%A1%A8.xls', title: '表.xls' },
    ],
    [
      { url: 'https://h.example/', title: '附件' },
      { url: 'https://h.example/', title: '附件' },
    ],
    [
      { url: 'a.zip', size_in_bytes: -3, mime_type: 'zip' },
      { url: 'https://www.shili.example/zt/a.zip', title: 'a.zip' },
    ],
    [{ url: 'bad%zz.doc' }, { url: 'https://www.shili.example/zt/bad%zz.doc', title: 'bad%zz.doc' }],
  ])('%j', (wire, expected) => expect(draftOf({ id: 'a1', attachments: [wire] }).attachments).toEqual([expected]));

  it.each([
    [{ url: 'javascript:alert(1)' }, 'attachments: "javascript:alert(1)" is not an address of a file'],
    [{ title: 'x' }, 'attachments: one has no "url"'],
    ['a.pdf', 'attachments: some are not objects and are left out'],
  ])('without a usable address are dropped by name: %j', (wire, warning) => {
    expect(draftOf({ id: 'a1', attachments: [wire] }).attachments).toEqual([]);
    expect(warningsOf({ id: 'a1', attachments: [wire] })).toEqual([warning]);
  });
});

describe('the extension _govsite', () => {
  const govsite = (fields: object) => draftOf({ id: 'a1', _govsite: fields });

  it('never fills one field from another', () => {
    const draft = draftOf({ id: 'a1', _govsite: { publisher: '示例市教育局' } });
    expect([draft.source, draft.publisher, draft.column]).toEqual([undefined, '示例市教育局', undefined]);
  });

  it.each(['active', 'corrected', 'expired', 'abolished', 'withdrawn'])('knows the status %s', (status) => {
    expect(govsite({ status }).status).toBe(status);
  });

  it('takes an unknown status as active and says so', () => {
    expect(govsite({ status: 'deleted' }).status).toBe('active');
    expect(warningsOf({ id: 'a1', _govsite: { status: 'deleted' } })).toEqual([
      'status: "deleted" is none of active, corrected, expired, abolished, withdrawn; taken as active',
    ]);
  });

  it('reads dates, flags and links', () => {
    expect(
      govsite({
        writtenDate: '二○一六年十一月二十五日',
        statusDate: '2016-12-01 10:00',
        validUntil: '2040-12-31',
        pinned: 'true',
        related: [{ title: '<b>方案</b>', url: '/b.html' }, { url: 'https://h.example/c' }, { title: '无地址' }],
        replacedBy: 'post_9',
      }),
    ).toMatchObject({
      writtenDate: '2016-11-25',
      statusDate: '2016-12-01 10:00',
      validUntil: '2040-12-31',
      pinned: true,
      relatedLinks: [
        { title: '方案', url: 'https://www.shili.example/b.html' },
        { title: 'https://h.example/c', url: 'https://h.example/c' },
      ],
      replacedBy: 'post_9',
    });
  });

  it.each([
    [{ validUntil: '2023-02-30' }, 'validUntil: "2023-02-30" is not a date from 1949 to 2199'],
    [{ pinned: 1 }, 'pinned: "1" is neither true nor false'],
    [{ source: ['a'] }, 'source: "[\\"a\\"]" is not text'],
  ])('drops a wrong value and names it: %j', (fields, warning) => {
    expect(warningsOf({ id: 'a1', _govsite: fields })).toEqual([warning]);
  });

  it('may be no object at all', () => {
    expect(warningsOf({ id: 'a1', _govsite: '示例市' })).toEqual(['_govsite: is not an object']);
  });
});

describe('the hash of the source', () => {
  const hash = (item: object, defaults = {}) => draftOf(item, defaults).sourceHash;

  it('is the same for the same item, and another after any change', () => {
    const item = { id: 'a1', title: '甲', x_unknown: 1 };
    expect(hash(item)).toBe(hash({ ...item }));
    expect(hash({ ...item, x_unknown: 2 })).not.toBe(hash(item));
    expect(hash(item, { language: 'ug' })).not.toBe(hash(item));
    expect(hash(item, { title: '另一个名称' })).toBe(hash(item));
  });
});

it('survives members that only prototypes should have', () => {
  const item = JSON.parse(
    '{"id":"1","content_text":"x","__proto__":{"title":"p"},"constructor":{"prototype":{"y":1}}}',
  ) as object;
  expect(draftOf(item).title).toBe('x');
  expect(({} as { y?: number }).y).toBeUndefined();
});
