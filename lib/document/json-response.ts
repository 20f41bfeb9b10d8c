import { entityTag, isKnownToClient } from './entity-tag';

/** JSON with an ETag: an unchanged answer costs a 304. */
export function jsonResponse(request: Request, value: unknown, type = 'application/json'): Response {
  const body = JSON.stringify(value);
  const etag = entityTag(body);
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', ETag: etag };
  return isKnownToClient(request, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}
