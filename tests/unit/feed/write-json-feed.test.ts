import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBody } from '@/lib/content/article-body';
import { adaptFeed } from '@/lib/feed/adapt-feed';
import type { FeedDocument } from '@/lib/feed/feed-document';
import { parseFeedDocument } from '@/lib/feed/parse-feed-document';
import { writeJsonFeed } from '@/lib/feed/write-json-feed';
import type { Article, StoredPicture } from '@/lib/model/article';
import { articleCodeOf, parseArticleCode } from '@/lib/model/article-code';
import { createAddresses } from '@/lib/site/address';

const SITE = 'https://reader.example';
const addresses = createAddresses(SITE, '/zt/cwzl');
const PICTURE: StoredPicture = { hash: 'abc123', width: 1200, height: 800 };
const meta = {
  title: '创文专栏',
  homePageUrl: `${SITE}/zt/cwzl`,
  feedUrl: `${SITE}/zt/cwzl/feed.json`,
  language: 'zh-CN',
};

const ONLY_IN_DRAFTS = new Set(['body', 'baseUrl', 'linkBaseUrl', 'sourceJson', 'sourceHash', 'coverUrl']);

/** A reader whose pictures and articles are those of `addresses`, whichever way they are named. */
function articlesOf(document: FeedDocument): Article[] {
  const { drafts } = adaptFeed(document, {
    feed: meta.feedUrl,
    address: meta.feedUrl,
    severalFeeds: false,
    now: new Date('2026-03-01T00:00:00Z'),
  });
  return drafts.map((draft) => {
    const { html, text, pictures } = buildBody(draft, {
      resolvePicture: (url) => (url.includes('missing') ? undefined : PICTURE),
      resolveArticle: (url) =>
        url.startsWith(addresses.absolute('/a/')) ? parseArticleCode(url.slice(-8)) : undefined,
      isTrustedHost: (host) => host === 'reader.example',
    });
    return {
      ...(Object.fromEntries(Object.entries(draft).filter(([name]) => !ONLY_IN_DRAFTS.has(name))) as typeof draft),
      code: articleCodeOf(draft.itemId),
      bodyHtml: html,
      bodyText: text,
      pictures,
      cover: draft.coverUrl ? { ...PICTURE, alt: '' } : undefined,
      revision: '0',
      firstSeenAt: '2026-03-01T00:00:00Z',
    };
  });
}

function readBack(articles: Article[]): Article[] {
  const text = JSON.stringify(writeJsonFeed(articles, meta, addresses));
  const parsed = parseFeedDocument(text, 'our feed');
  if (!parsed.ok) throw new Error(parsed.error);
  expect(parsed.value.warnings).toEqual([]);
  return articlesOf(parsed.value.document);
}

const wire = (items: object[]): FeedDocument => ({ language: 'zh-CN', items });

describe('articles that are written and read again are the same', () => {
  it('with every field', () => {
    const items = [
      {
        id: 'post_1',
        url: 'https://www.shili.example/post_1.html',
        title: '关于 &amp;lt;文明&amp;gt; R&D 的通知 100% “引号” 🙂',
        summary: '第一句。A &amp;amp; B',
        content_html:
          '<h2>一、</h2><p>甲<br>乙</p><p align="center"><img src="https://www.shili.example/p.jpg" alt="志愿者 rel loading"></p><img src="https://www.shili.example/missing.png"><p><a href="https://h.example/?a=1&amp;b=2">外</a><a href="https://reader.example/zt/cwzl/a/0000abcd">内</a></p><table><tr><td colspan=2>1</td></tr><tr><td>2</td><td>3</td></tr></table><p>写作 src="/media/abc123"</p><p>示例市文明办</p><p>2016年11月25日</p>',
        image: 'https://www.shili.example/cover.jpg',
        date_published: '2016-11-28 00:00',
        date_modified: '2016-11-29T10:05:00+08:00',
        authors: [{ name: '甲' }, { name: '乙' }],
        tags: ['通知', '清洁家园'],
        language: 'zh-CN',
        attachments: [
          {
            url: 'https://www.shili.example/a.pdf',
            mime_type: 'application/pdf',
            title: '方案',
            size_in_bytes: 10,
            duration_in_seconds: 2,
          },
        ],
        _govsite: {
          source: '示例日报',
          publisher: '示例市文明办',
          editor: '王小明',
          column: '通知公告',
          indexNo: '007/2016-1',
          docNo: '示文明办〔2016〕12号',
          writtenDate: '2016-11-25',
          related: [{ title: '甲 <乙>', url: 'https://www.shili.example/post_0.html' }],
          status: 'corrected',
          statusDate: '2016-12-01 09:00',
          statusNote: '更正。',
          replacedBy: 'post_2',
          validUntil: '2030-12-31',
          pinned: true,
        },
      },
    ];
    const articles = articlesOf(wire(items));
    expect(articles[0]).toMatchObject({ status: 'corrected', pinned: true, tags: ['通知', '清洁家园'] });
    expect(readBack(articles)).toEqual(articles);
  });

  it('with next to none', () => {
    const articles = articlesOf(
      wire([{ id: 'bare', url: 'https://www.shili.example/bare.html', title: '甲', content_html: '<p>乙</p>' }]),
    );
    expect(readBack(articles)).toEqual(articles);
  });

  it('as a whole column', () => {
    const document = JSON.parse(readFileSync('tests/fixtures/feeds/town-column.json', 'utf8')) as FeedDocument;
    const articles = articlesOf(document);
    expect(articles).toHaveLength(3);
    expect(readBack(articles)).toEqual(articles);
  });
});

describe('what is written', () => {
  const [article] = articlesOf(
    wire([
      {
        id: 'post_1',
        title: '甲',
        content_html: '<p>乙<img src="https://h.example/p.jpg"><a href="https://h.example/">丙</a></p>',
      },
    ]),
  );
  const attachment = { url: '/media/f0f0', title: '方案.pdf' };
  const feed = writeJsonFeed(
    [{ ...article!, attachments: [attachment] }],
    { ...meta, nextUrl: `${SITE}/feed.json?page=2` },
    addresses,
  );
  const item = feed.items[0];

  it('names the reader where the original has no address', () => {
    expect(item?.url).toBe(`${SITE}/zt/cwzl/a/${article!.code}`);
    expect(item?.id).toBe('post_1');
  });

  it('has absolute addresses and nothing of our page in its html', () => {
    expect(item?.content_html).toBe(
      `<p>乙<img src="${SITE}/zt/cwzl/media/abc123" width="1200" height="800" alt=""><a href="https://h.example/">丙</a></p>`,
    );
    expect(item?.attachments?.[0]).toEqual({
      url: `${SITE}/zt/cwzl/media/f0f0`,
      title: '方案.pdf',
      mime_type: 'application/octet-stream',
    });
  });

  it('is JSON Feed 1.1 with its own address and the next page', () => {
    expect(JSON.parse(JSON.stringify(feed))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '创文专栏',
      home_page_url: `${SITE}/zt/cwzl`,
      feed_url: `${SITE}/zt/cwzl/feed.json`,
      next_url: `${SITE}/feed.json?page=2`,
    });
  });
});
