import { createHash } from 'node:crypto';

/** A strong ETag of a body: 22 characters of its SHA-256. */
export function entityTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** The client holds this very body. RFC 9110, section 13.1.2: a weak comparison, any of a list, or `*`. */
export function isKnownToClient(request: Request, etag: string): boolean {
  return (request.headers.get('if-none-match') ?? '').split(',').some((tag) => {
    const plain = tag.trim().replace(/^W\//, '');
    return plain === etag || plain === '*';
  });
}
