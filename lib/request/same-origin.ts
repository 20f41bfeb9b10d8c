/**
 * Whether a page of ours sent the request, as far as the browser says. `Sec-Fetch-Site` cannot be set by
 * a page; browsers without it send `Origin`, which is compared with the site's own. The Host header is
 * anyone's word and not asked. A request with neither comes from no page at all.
 */
export function isSameOrigin(request: Request, siteOrigin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || origin === siteOrigin;
}

/** The same for what changes something in the name of staff: a request that names no page is refused too. */
export function isFromOurPage(request: Request, siteOrigin: string): boolean {
  const says = request.headers.has('sec-fetch-site') || request.headers.has('origin');
  return says && isSameOrigin(request, siteOrigin);
}
