import { parseRange, type ByteRange } from '@/lib/document/byte-range';
import { contentDisposition } from '@/lib/document/content-disposition';
import { isKnownToClient } from '@/lib/document/entity-tag';
import { isMediaHash, type MediaFile, type MediaFolder } from '@/lib/store/media-folder';

/**
 * A picture or an attachment that we keep, by hash alone: nothing is ever fetched for a reader, and what
 * is no hash never reaches the disk.
 */
export async function answerMedia(request: Request, hash: string, media: MediaFolder): Promise<Response> {
  const isPhone = new URL(request.url).searchParams.get('w') === '640';
  const file = isMediaHash(hash) ? await media.find(hash, isPhone ? 640 : undefined) : undefined;
  if (!file) return missing();
  const headers = headersOf(file);
  if (isKnownToClient(request, file.etag)) return new Response(null, { status: 304, headers });

  const range = isRangeValid(request, file) ? parseRange(request.headers.get('range'), file.size) : undefined;
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? whole(file);
  headers.set('Content-Length', String(end - start + 1));
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${file.size}`);
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || file.size === 0) return new Response(null, { status, headers });
  const stream = await file.stream(start, end);
  return stream ? new Response(stream, { status, headers }) : missing();
}

const whole = (file: MediaFile): ByteRange => ({ start: 0, end: file.size - 1 });

/** It may come back under the same hash. */
function missing(): Response {
  return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-cache' } });
}

/** A part fits only what the client holds already (RFC 9110, 13.1.5); we give no dates to compare. */
function isRangeValid(request: Request, file: MediaFile): boolean {
  const validator = request.headers.get('if-range');
  return validator === null || validator.trim() === file.etag;
}

function headersOf(file: MediaFile): Headers {
  const headers = new Headers({
    'Content-Type': file.type,
    // Five minutes, as long as a feed may take to say so: what was withdrawn must not stay in shared
    // caches. After that one short 304 instead of the file; phones have copies of their own.
    // No transformation: a compressed part would not fit its range.
    'Cache-Control': 'public, max-age=300, must-revalidate, no-transform',
    'Content-Security-Policy': policyOf(file),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    ETag: file.etag,
  });
  if (file.name !== undefined) {
    headers.set('Content-Disposition', contentDisposition(file.inline ? 'inline' : 'attachment', file.name));
  }
  return headers;
}

/**
 * Nothing may run and nothing may be loaded but the file itself. Safari shows some PDFs as a blank page in a
 * sandbox, and Chromium plays no sound or film there, as the player asks for the file from a null origin;
 * neither can hold a page, as their type is fixed.
 */
function policyOf({ type }: MediaFile): string {
  if (type === 'application/pdf') return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";
  if (/^(?:audio|video)\//.test(type)) return "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'";
  return "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";
}
