import type { MediaFolder } from '@/lib/store/media-folder';

/** What is served under a hash, with its bytes; `undefined` when there is nothing. */
export async function readMedia(media: MediaFolder, hash: string, width?: number) {
  const file = await media.find(hash, width);
  const stream = file && (await file.stream(0, file.size - 1));
  if (!file || !stream) return undefined;
  const { type, etag, size, name, inline } = file;
  return { type, etag, size, name, inline, bytes: Buffer.from(await new Response(stream).arrayBuffer()) };
}
