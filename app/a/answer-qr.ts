import { contentDisposition } from '@/lib/document/content-disposition';
import { parseArticleCode } from '@/lib/model/article-code';
import { parsePlacement } from '@/lib/model/placement';
import { drawQrFile, parseQrFile } from '@/lib/qr/qr-file';
import { getSite } from '@/lib/site/current-site';
import { getStore } from '@/lib/store/current-store';

/**
 * The code of an article, or of one placement of it: 404 unknown, 410 taken down.
 *
 * @param fileName `qr.svg`, `qr.png` or `qr.pdf`
 * @param params as they stand in the address
 */
export async function answerQr(fileName: string, params: { code: string; placement?: string }): Promise<Response> {
  const kind = parseQrFile(fileName);
  const code = parseArticleCode(params.code);
  const placement = parsePlacement(params.placement ?? '');
  const state = code && (await (await getStore()).getArticleState(code));
  if (!kind || !state || (params.placement !== undefined && !placement)) {
    return new Response('Not found', { status: 404 });
  }
  if (state.status === 'withdrawn') return new Response('Gone', { status: 410 });
  const { type, body } = await drawQrFile(kind, getSite().addresses.article(code, placement));
  const headers = new Headers({ 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' });
  // Readers of PDF in browsers need more than the policy of our files allows: it is one to keep and print.
  const name = [code, placement, fileName].filter(Boolean).join('-');
  if (kind === 'pdf') headers.set('Content-Disposition', contentDisposition('attachment', name));
  return new Response(body, { headers });
}
