import { getEnv } from '@/lib/site/current-env';

export const dynamic = 'force-dynamic';

/** `/MP_verify_x.txt`, by which WeChat sees that an official account and a site belong together. */
export function GET(request: Request): Response {
  const { wechatVerification } = getEnv();
  const asked = new URL(request.url).pathname.split('/').at(-1);
  if (!wechatVerification || asked !== wechatVerification.file) return new Response('Not found', { status: 404 });
  return new Response(wechatVerification.content, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
