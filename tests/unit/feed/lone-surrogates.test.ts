import { expect, it } from 'vitest';
import { adaptFeed } from '@/lib/feed/adapt-feed';
import { parseFeedDocument } from '@/lib/feed/parse-feed-document';

// JSON may write half of a pair (RFC 8259 section 8.2); it is no character and cannot be stored as UTF-8.
const HALF = '\\ud83d';
const FEED = `{
  "version": "https://jsonfeed.org/version/1.1", "title": "专栏${HALF}",
  "items": [{
    "id": "a${HALF}", "url": "https://www.shili.example/a${HALF}", "title": "题${HALF}目", "summary": "提${HALF}要",
    "content_html": "<p>正${HALF}文</p>", "tags": ["标${HALF}"], "authors": [{ "name": "林${HALF}" }],
    "attachments": [{ "url": "https://www.shili.example/a.pdf", "mime_type": "application/pdf", "title": "附${HALF}件" }],
    "_govsite": { "source": "局${HALF}", "docNo": "号${HALF}", "related": [{ "title": "关${HALF}", "url": "https://www.shili.example/b" }] }
  }]
}`;

it('half a character in any field of a feed becomes a whole one', () => {
  const parsed = parseFeedDocument(FEED, 'feed.json');
  if (!parsed.ok) throw new Error(parsed.error);
  const address = 'https://www.shili.example/feed.json';
  const adapted = adaptFeed(parsed.value.document, { feed: address, address, severalFeeds: false, now: new Date() });
  const texts: string[] = [];
  JSON.stringify(adapted, (key, value: unknown) => {
    if (typeof value === 'string' && !value.isWellFormed()) texts.push(`${key}: ${value}`);
    return value;
  });
  expect(adapted.drafts).toHaveLength(1);
  expect(texts).toEqual([]);
});
