import { createHash } from 'node:crypto';
import { CLIENT_HEADER } from '../site/request-identity';

const BUCKETS = 16_384;
const NOBODY = 'none';

/**
 * Where the limits of a client are counted: one of 16,384 places, so that their memory is bounded
 * whatever arrives. The front door names clients by a keyed hash of their address in `x-reader-client`;
 * requests without it share one place.
 */
export function clientBucket(request: Request): string {
  const client = request.headers.get(CLIENT_HEADER);
  if (!client) return NOBODY;
  return String(createHash('sha256').update(client).digest().readUInt32BE() % BUCKETS);
}
