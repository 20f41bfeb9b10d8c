import type { ArticleCode } from '@/lib/model/article-code';
import { parseArticleCode } from '@/lib/model/article-code';
import { getSite } from '@/lib/site/current-site';
import { getStore } from '@/lib/store/current-store';

/** Finds the address that a code stands for and answers with its drawing: 404 unknown, 410 taken down. */
export async function answerQr(
  codeText: string,
  type: string,
  draw: (address: string) => Promise<string | Buffer>,
): Promise<Response> {
  const code = parseArticleCode(codeText);
  const state = code && (await (await getStore()).getArticleState(code));
  if (!code || !state) return new Response('Not found', { status: 404 });
  if (state.status === 'withdrawn') return new Response('Gone', { status: 410 });
  return drawn(code, type, draw);
}

async function drawn(code: ArticleCode, type: string, draw: (address: string) => Promise<string | Buffer>) {
  const image = await draw(getSite().addresses.article(code));
  return new Response(typeof image === 'string' ? image : new Uint8Array(image), {
    headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' },
  });
}
