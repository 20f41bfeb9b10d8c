import { getEnv } from './lib/site/current-env';

export const config = { matcher: '/' };

/**
 * Under a base path the home page is `/base/`: the worker's scope ends with a slash, so `/base` would be
 * outside it.
 */
export function proxy(request: Request): Response | undefined {
  const { basePath, siteOrigin } = getEnv();
  const { pathname, search } = new URL(request.url);
  if (basePath === '' || pathname !== basePath) return undefined;
  return Response.redirect(`${siteOrigin}${basePath}/${search}`, 307);
}
