import { isKnownToClient } from '@/lib/document/entity-tag';
import { readMedia } from '@/lib/store/current-media';

type Context = { params: Promise<{ hash: string }> };

/** A picture or an attachment that we keep, by hash alone: nothing is ever fetched for a reader. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { hash } = await params;
  const width = Number(new URL(request.url).searchParams.get('w')) || undefined;
  const file = await readMedia(hash, width);
  if (!file) return new Response('Not found', { status: 404 });
  const headers = new Headers({
    'Content-Type': file.type,
    // A day: what was withdrawn must not stay in shared caches for long. Phones keep their own copies.
    'Cache-Control': 'public, max-age=86400',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ETag: file.etag,
  });
  if (file.downloadName) {
    headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.downloadName)}`);
  }
  if (isKnownToClient(request, file.etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(file.bytes), { headers });
}
