import encodings from './encodings.json';
import { isKnownToClient } from './entity-tag';
import type { KeptDocument } from './kept-document';

/** The paths for which next.config.mjs sets `Content-Encoding`; all others are left to Next. */
const PRECOMPRESSED = /\/a\/[0-9a-z]{8}(\/[a-z0-9-]{1,16})?\/?$/i;

export interface DocumentHeaders {
  status?: number;
  contentSecurityPolicy: string;
  /** `article`, `missing` …: the worker keeps only what says that it is an article of ours. */
  kind: string;
  /** The policy depends on the browser: no cache between may give one browser's page to another. */
  byAgent?: boolean;
}

/** Answers with a kept page in the form the client takes, or with 304. Links never depend on the Host header. */
export function documentResponse(request: Request, document: KeptDocument, meta: DocumentHeaders): Response {
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': meta.byAgent ? 'private, no-cache' : 'no-cache',
    ETag: document.etag,
    Vary: meta.byAgent ? 'Accept-Encoding, User-Agent' : 'Accept-Encoding',
    'Content-Security-Policy': meta.contentSecurityPolicy,
    'X-Reader-Document': meta.kind,
  });
  if (document.revision) headers.set('X-Reader-Revision', document.revision);
  const status = meta.status ?? 200;
  if (status === 200 && isKnownToClient(request, document.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = acceptedEncoding(request);
  const body = encoding === 'br' ? document.brotli : encoding === 'gzip' ? document.gzip : document.html;
  return new Response(new Uint8Array(body), { status, headers });
}

/** By the patterns that next.config.mjs sets `Content-Encoding` by: the two must never differ. */
function acceptedEncoding(request: Request): 'br' | 'gzip' | undefined {
  if (!PRECOMPRESSED.test(new URL(request.url).pathname)) return undefined;
  const header = request.headers.get('accept-encoding') ?? '';
  const accepts = (pattern: string) => new RegExp(`^${pattern}$`).test(header);
  if (accepts(encodings.br)) return 'br';
  return accepts(encodings.gzip) ? 'gzip' : undefined;
}
