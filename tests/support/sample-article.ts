import type { Article } from '@/lib/model/article';
import { articleCodeOf } from '@/lib/model/article-code';
import type { CivilTime } from '@/lib/model/civil-time';
import type { SafeHtml } from '@/lib/model/safe-html';

/** An article of the invented town; every member may be replaced. */
export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    code: articleCodeOf('sample'),
    feed: '/feeds/sample.json',
    itemId: 'sample',
    title: '河滨步道恢复开放',
    summary: '维修后的步道新增了夜灯。',
    publishedAt: '2026-03-05 09:30' as CivilTime,
    column: '工作动态',
    tags: ['环境卫生'],
    source: '示例市融媒体中心',
    publisher: '示例市精神文明建设办公室',
    status: 'active',
    pinned: false,
    revision: '0123456789abcdef',
    firstSeenAt: '2026-03-05T02:00:00.000Z',
    url: 'https://www.shishi.example/zt/cwzl/content/post_1.html',
    authors: [],
    bodyHtml: '<p>步道于三月五日恢复开放。</p>' as SafeHtml,
    bodyText: '步道于三月五日恢复开放。',
    pictures: [],
    attachments: [],
    relatedLinks: [],
    ...changes,
  };
}
