import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fail, ok, type Result } from '../model/result';

/** What is asked for; `deflate` is only understood, as servers disagree on what it is. */
export const ACCEPT_ENCODING = 'gzip, br';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};
const MAX_CODINGS = 3;

/**
 * Reads a body to its end and decodes it. The bytes are counted before and after every decoder, so
 * neither the body nor anything that it unfolds through is ever larger than `maxBytes`.
 *
 * @param contentEncoding the header: the codings in the order in which they were applied
 * @throws when the body breaks off, also in the middle of compressed data, which is no shorter body
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Result<Uint8Array>> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const unknown = codings.find((coding) => !Object.hasOwn(DECODERS, coding));
  if (unknown !== undefined) return fail(`compressed in a way that was not asked for (${unknown})`);
  if (codings.length > MAX_CODINGS) return fail(`compressed ${codings.length} times over`);

  const decoders = codings.reverse().flatMap((coding) => [DECODERS[coding]!(), cappedAt(maxBytes)]);
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline([body, cappedAt(maxBytes), ...decoders, sink]);
  } catch (error) {
    if (error instanceof TooLarge) return fail(`more than ${maxBytes} bytes`);
    throw error;
  }
  return ok(Buffer.concat(chunks));
}

class TooLarge extends Error {}

function cappedAt(maxBytes: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > maxBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}
