import { jsonResponse } from '@/lib/document/json-response';
import { writeJsonFeed } from '@/lib/feed/write-json-feed';
import { parsePage } from '@/lib/list/list-query';
import { feedMetaOf } from '@/lib/site/feed-meta';
import { getSite } from '@/lib/site/current-site';
import { getStore } from '@/lib/store/current-store';

const PAGE_SIZE = 50;

/** The column as JSON Feed 1.1, newest first; `next_url` leads through the whole archive. */
export async function GET(request: Request): Promise<Response> {
  const page = parsePage(new URL(request.url).searchParams.get('page'));
  const site = getSite();
  const articles = await (await getStore()).listNewest(PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  const more = articles.length > PAGE_SIZE;
  const meta = {
    ...feedMetaOf(site),
    nextUrl: more ? `${site.addresses.absolute('/feed.json')}?page=${page + 1}` : undefined,
  };
  const feed = writeJsonFeed(articles.slice(0, PAGE_SIZE), meta, site.addresses);
  return jsonResponse(request, feed, 'application/feed+json');
}
