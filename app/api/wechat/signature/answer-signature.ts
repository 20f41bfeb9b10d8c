import { randomBytes } from 'node:crypto';
import { clientBucket } from '@/lib/request/client-bucket';
import { createRateLimit } from '@/lib/request/rate-limit';
import { refusal, tooManyRequests } from '@/lib/request/refusal';
import { getEnv } from '@/lib/site/current-env';
import { log } from '@/lib/site/log';
import { getTicket } from '@/lib/wechat/current-tickets';
import type { SignatureAnswer } from '@/lib/wechat/signature-answer';
import { signatureOf } from '@/lib/wechat/sign';

const MAX_URL = 2048;
/** Many phones share one address behind their provider's gateway. */
const signatures = createRateLimit(120, 60);

/**
 * Signs the address of a page of ours for WeChat's script: `?url=`, percent-encoded. 404 while WeChat is not
 * set up, 400 for pages of others, 503 while WeChat gives no ticket.
 */
export async function answerSignature(request: Request): Promise<Response> {
  const { wechat, siteOrigin, basePath } = getEnv();
  if (!wechat) return refusal(404, 'WECHAT_APP_ID is not set');
  const url = new URL(request.url).searchParams.get('url') ?? '';
  if (!isOurs(url, siteOrigin, basePath)) return refusal(400, 'url has to be a page of this site');
  const wait = await signatures.take(clientBucket(request));
  if (wait > 0) return tooManyRequests(wait);
  try {
    const ticket = await getTicket(wechat);
    const [nonce, timestamp] = [randomBytes(12).toString('hex'), Math.floor(Date.now() / 1000)];
    const signature = signatureOf({ ticket, nonce, timestamp, url });
    const answer: SignatureAnswer = { appId: wechat.appId, timestamp, nonceStr: nonce, signature };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    log.warn('no ticket from WeChat; pages are shared without a card', { reason: (error as Error).message });
    return refusal(503, 'WeChat gives no ticket now', { 'Retry-After': '60' });
  }
}

/** Signed as it was sent, since WeChat compares letter by letter: what the parser would change is refused. */
function isOurs(url: string, siteOrigin: string, basePath: string): boolean {
  if (url.length > MAX_URL || !URL.canParse(url)) return false;
  const { origin, pathname, username, password } = new URL(url);
  const isPlain = username === '' && password === '' && url.startsWith(`${siteOrigin}/`);
  return isPlain && origin === siteOrigin && pathname.startsWith(`${basePath}/`);
}
