import { within } from '../kept/deadline';
import { CACHES } from '../kept/scope';

const DEADLINE = 15_000;
const DEADLINE_WITH_COPY = 2500;

/** Pictures: the copy first, in whatever width it is kept when the network is slow; a hash names its content. */
export async function answerMedia(request: Request): Promise<Response> {
  const cache = await caches.open(CACHES.media);
  const exact = await cache.match(request.url);
  if (exact) return exact;
  return orCopy(request, await cache.match(request.url, { ignoreSearch: true }));
}

/** Codes: what a code holds depends on the site's address, so the network comes first. */
export async function answerCode(request: Request): Promise<Response> {
  return orCopy(request, await (await caches.open(CACHES.media)).match(request.url));
}

async function orCopy(request: Request, copy: Response | undefined): Promise<Response> {
  try {
    const response = await within(fetch(request), copy ? DEADLINE_WITH_COPY : DEADLINE);
    return copy && !response.ok ? copy : response;
  } catch {
    return copy ?? Response.error();
  }
}
