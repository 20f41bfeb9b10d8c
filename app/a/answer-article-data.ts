import { writeJsonFeed } from '@/lib/feed/write-json-feed';
import { parseArticleCode } from '@/lib/model/article-code';
import { feedMetaOf } from '@/lib/site/feed-meta';
import { getSite } from '@/lib/site/current-site';
import { getStore } from '@/lib/store/current-store';

/** `/a/{code}.json`: the article as one item of a JSON Feed. 404 unknown, 410 taken down. */
export async function answerArticleData(codeText: string): Promise<Response> {
  const code = parseArticleCode(codeText);
  const article = code && (await (await getStore()).getArticle(code));
  if (!article) return Response.json({ error: 'no such article' }, { status: 404 });
  if (article.status === 'withdrawn') return Response.json({ error: 'withdrawn' }, { status: 410 });
  const site = getSite();
  const item = writeJsonFeed([article], feedMetaOf(site), site.addresses).items?.[0];
  return Response.json(item, { headers: { 'Cache-Control': 'no-cache' } });
}
