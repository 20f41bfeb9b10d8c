import type { JsonFeed, JsonFeedItem } from '@/lib/feed/feed-document';

/** An item of an invented column; every member may be replaced. */
export function sampleItem(id: string, changes: Partial<JsonFeedItem> = {}): JsonFeedItem {
  return {
    id,
    url: `https://www.shishi.example/content/${encodeURIComponent(id)}.html`,
    title: `稿件 ${id}`,
    content_html: `<p>这是稿件 ${id} 的正文。</p>`,
    date_published: '2026-03-05T09:30:00+08:00',
    ...changes,
  };
}

export function sampleFeed(items: JsonFeedItem[], changes: Partial<JsonFeed> = {}): JsonFeed {
  return { version: 'https://jsonfeed.org/version/1.1', title: '测试专栏', items, ...changes };
}
