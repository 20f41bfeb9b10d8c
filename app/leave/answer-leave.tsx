import { LeavingPage } from '@/components/leave/leaving-page';
import { RefusedLink } from '@/components/leave/refused-link';
import { getDocumentAssets } from '@/lib/document/document-assets';
import { leavingViewOf } from '@/lib/leave/leaving-view';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { answerFailure } from '../a/answer-failure';
import { renderPage } from '../a/render-page';

const HEAD = (
  <>
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer" />
  </>
);

/**
 * The leaving notice: shows where a link leads and never goes there. 400 for what is no plain web
 * address. Not kept like other documents: there are as many as there are addresses.
 */
export async function answerLeave(request: Request): Promise<Response> {
  try {
    const site = getSite();
    const view = siteViewOf(site);
    const leaving = leavingViewOf(new URL(request.url).searchParams, site);
    const title = leaving.ok ? leaving.value.title : WORDS.leave.refusedTitle;
    const html = await renderPage(site, {
      title: `${title} - ${site.config.columnName}`,
      head: HEAD,
      body: leaving.ok ? <LeavingPage site={view} leaving={leaving.value} /> : <RefusedLink site={view} />,
    });
    return new Response(html, { status: leaving.ok ? 200 : 400, headers: headersOf(site.config.mainColor) });
  } catch (error) {
    console.error('Leaving notice: the page could not be made', error);
    return answerFailure(request);
  }
}

function headersOf(mainColor: string): HeadersInit {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': getDocumentAssets(mainColor).contentSecurityPolicy,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    'X-Reader-Document': 'leaving',
  };
}
