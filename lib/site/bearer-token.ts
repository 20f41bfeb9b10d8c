import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries `Authorization: Bearer TOKEN`. */
export function carriesToken(request: Request, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

/** Digests are compared, so that neither length nor content shows in the time taken. */
const digest = (text: string) => createHash('sha256').update(text).digest();
