import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { CLIENT_HEADER, DESK_COOKIE, REQUEST_ID_HEADER } from '../site/request-identity';

/**
 * Headers by which Next's parts talk to each other, or by which a proxy would change what an address means.
 * None is taken from outside. Among them are the router's own: all links are full loads, so that no answer
 * ever depends on them, and a shared cache cannot be made to keep a payload in the place of a page.
 */
const INTERNAL =
  /^(x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-forwarded-|x-original-|x-rewrite-|x-real-ip$|x-http-method|x-method-override$|x-reader-|x-request-id$|x-nonce$|forwarded$|rsc$|next-|content-security-policy|cookie$|upgrade$)/;

const REQUEST_ID = /^[\w.-]{8,64}$/;

/**
 * The id of a request: the one that our own proxy gave it, else a new one.
 *
 * @param trustedProxies 0: whatever came with the request is no id of ours
 */
export function requestIdFor(headers: IncomingHttpHeaders, trustedProxies: number): string {
  const given = headers[REQUEST_ID_HEADER];
  return trustedProxies > 0 && typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

export interface OwnHeaders {
  /** Host of the public address: no link and no redirect depends on what a client calls us. */
  host: string;
  requestId: string;
  client: string;
  /** For the scripts of a page, in base64: Next puts it into those that it writes. */
  nonce: string;
  /** The session of the desk, on its own addresses. */
  cookie?: string;
}

/** `a=1; reader-desk=x; b=2` → `reader-desk=x` */
export function deskCookieOf({ cookie = '' }: IncomingHttpHeaders): string | undefined {
  return cookie.split(/;\s*/).find((pair) => pair.startsWith(`${DESK_COOKIE}=`));
}

/** Replaces, in place, what came from outside by what is ours. */
export function setOwnHeaders(headers: IncomingHttpHeaders, own: OwnHeaders): void {
  for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name];
  headers.host = own.host;
  headers[REQUEST_ID_HEADER] = own.requestId;
  headers[CLIENT_HEADER] = own.client;
  if (own.cookie !== undefined) headers.cookie = own.cookie;
  headers['content-security-policy'] = `script-src 'nonce-${own.nonce}'`;
}

/** `/?q=x&_rsc=1` → `/?q=x`: the router's mark makes one page look like many to a shared cache. */
export function withoutRouterMark(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s, 2);
  if (!query?.includes('_rsc')) return url;
  const rest = query.split('&').filter((part) => !/^_rsc(=|$)/.test(part));
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`;
}
