import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { entityTag } from './entity-tag';

/** A finished HTML page with everything a request may ask for. */
export interface KeptDocument {
  html: Buffer;
  brotli: Buffer;
  gzip: Buffer;
  etag: string;
  /** Revision of the article it shows, when it shows one. */
  revision?: string;
}

export interface RenderedDocument {
  html: string;
  revision?: string;
}

/** Compresses a page once, at the strongest level: it is sent many times. */
export async function keepDocument({ html, revision }: RenderedDocument): Promise<KeptDocument> {
  const bytes = Buffer.from(html);
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return { html: bytes, brotli, gzip: zipped, etag: entityTag(bytes), revision };
}
