import { OfflinePage } from '@/components/offline/offline-page';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { answerDocument } from '../a/answer-document';

export const dynamic = 'force-dynamic';

/** What the worker shows without network for a page that it has no copy of. */
export function GET(request: Request): Promise<Response> {
  const site = getSite();
  return answerDocument(request, site, {
    name: 'offline',
    key: '',
    kind: 'offline',
    compose: async () => ({
      title: `${WORDS.offline.title} - ${site.config.columnName}`,
      head: <meta name="robots" content="noindex" />,
      body: <OfflinePage site={siteViewOf(site)} />,
    }),
  });
}
