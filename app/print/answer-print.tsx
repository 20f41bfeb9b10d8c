import { PrintPage } from '@/components/print/print-page';
import { getDocumentAssets } from '@/lib/document/document-assets';
import { today } from '@/lib/model/civil-time';
import { gatherPrint } from '@/lib/print/gather-print';
import { parsePrintOrder } from '@/lib/print/print-order';
import { clientBucket } from '@/lib/request/client-bucket';
import { createRateLimit } from '@/lib/request/rate-limit';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { getStore } from '@/lib/store/current-store';
import { answerFailure } from '../a/answer-failure';
import { renderPage } from '../a/render-page';

/** Codes a minute: each is drawn and read several times before it is offered. */
const limit = createRateLimit(120, 60);

/** Sheets of codes: 200 with whatever can be printed, 429 when one client asks for too many. */
export async function answerPrint(request: Request): Promise<Response> {
  try {
    const site = getSite();
    const order = parsePrintOrder(new URL(request.url).searchParams);
    const wait = await limit.take(clientBucket(request), order.codes.length);
    const view = await gatherPrint(await getStore(), site, today(), wait > 0 ? { ...order, codes: [] } : order);
    if (wait > 0) view.problems.push(WORDS.print.busy(wait));
    const html = await renderPage(site, {
      title: `${WORDS.print.title} - ${site.config.columnName}`,
      head: <meta name="robots" content="noindex" />,
      style: 'print',
      body: <PrintPage site={siteViewOf(site)} action={site.addresses.path('/print')} view={{ ...view, order }} />,
    });
    const headers = new Headers({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': getDocumentAssets(site.config.mainColor, 'print').contentSecurityPolicy,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'X-Reader-Document': 'print',
    });
    if (wait > 0) headers.set('Retry-After', String(wait));
    return new Response(html, { status: wait > 0 ? 429 : 200, headers });
  } catch (error) {
    console.error('Print sheets: the page could not be made', error);
    return answerFailure(request);
  }
}
