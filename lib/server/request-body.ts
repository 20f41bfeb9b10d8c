import { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../model/result';
import { BODY_LIMIT } from './request-rules';

/** A request announces a body by one of two headers (RFC 9112, section 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * The whole body, counted as it comes in.
 *
 * @returns an error as soon as it is longer than `BODY_LIMIT` bytes
 * @throws Error when the connection breaks off
 */
export function readBody(request: IncomingMessage): Promise<Result<Buffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > BODY_LIMIT) resolve(fail(`longer than ${BODY_LIMIT} bytes`));
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(ok(Buffer.concat(chunks))));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The connection broke off in the body of a request')));
  });
}

/** The request once more, with its body at hand: what was read from the first one is gone from it. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  copy.headers = { ...headers, 'content-length': String(body.length) };
  delete copy.headers['transfer-encoding'];
  copy.push(body);
  copy.push(null);
  return copy;
}
