import 'server-only';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../model/result';
import { decodeBody } from './decode-body';
import { fetchBytes, type FetchFailure, type FetchOptions } from './fetch-bytes';
import { parseFeedDocument, type ParsedFeedDocument } from './parse-feed-document';

/** Bytes of one page, before anything is made of them. */
export interface RawPage {
  bytes: Uint8Array;
  address: string;
  contentType?: string;
  etag?: string;
  lastModified?: string;
}

export type PageLimits = Omit<FetchOptions, 'headers'>;

const ACCEPT = 'application/feed+json, application/json;q=0.9, */*;q=0.1';
const JSON_TYPE = /^\s*(?:application\/json|[\w.-]+\/[\w.-]+\+json)\s*(?:;|$)/i;

/** `'unchanged'` is the server's own word (304). */
export async function fetchPage(
  url: string,
  { etag, lastModified }: { etag?: string; lastModified?: string },
  limits: PageLimits,
): Promise<{ ok: true; value: RawPage | 'unchanged' } | FetchFailure> {
  const headers: Record<string, string> = { accept: ACCEPT, 'user-agent': 'campaign-reader (JSON Feed)' };
  if (etag) headers['if-none-match'] = etag;
  if (lastModified) headers['if-modified-since'] = lastModified;
  const fetched = await fetchBytes(url, { headers, ...limits });
  if (!fetched.ok) return fetched;
  const { status, bytes, url: address, headers: answer } = fetched.value;
  if (status === 304) {
    return etag || lastModified ? ok('unchanged') : fail(`${url}: answered 304 although nothing was known of it`);
  }
  return ok({
    bytes,
    address,
    contentType: answer.get('content-type') ?? undefined,
    etag: answer.get('etag') ?? undefined,
    lastModified: answer.get('last-modified') ?? undefined,
  });
}

/** Reads a file, at most `maxBytes` of it. */
export async function readFilePage(path: string, { maxBytes }: { maxBytes: number }): Promise<Result<RawPage>> {
  try {
    // Looked at first: opening a pipe waits for whoever writes to it.
    if (!(await stat(path)).isFile()) return fail(`${path}: is not a file`);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return fail(`${path}: more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
    return ok({ bytes: Buffer.concat(chunks, size), address: path });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return fail(code === 'ENOENT' ? `${path}: there is no such file` : `${path}: cannot be read: ${message}`);
  }
}

/** Characters, then JSON, then a feed; the type that the server says is only worth a warning. */
export function parsePage(page: RawPage): Result<ParsedFeedDocument> {
  const decoded = decodeBody(page.bytes, page.contentType);
  if (!decoded.ok) return fail(`${page.address}: ${decoded.error}`);
  const parsed = parseFeedDocument(decoded.value.text, page.address);
  if (!parsed.ok) return parsed;
  const { document, warnings } = parsed.value;
  const own = decoded.value.warning ? [decoded.value.warning] : [];
  if (page.contentType !== undefined && !JSON_TYPE.test(page.contentType)) {
    own.push(`served as ${page.contentType.split(';')[0]?.trim()} instead of application/feed+json`);
  }
  return ok({ document, warnings: [...own, ...warnings] });
}
