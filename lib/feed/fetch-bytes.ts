import 'server-only';
import { parseAddress, resolveLink } from '../model/resource-address';
import { fail, ok, type Result } from '../model/result';

export interface FetchOptions {
  headers?: Record<string, string>;
  /** One deadline for everything: connecting, redirects and the last byte. */
  timeoutMs: number;
  /** Counted after decompression, so that a small bomb cannot become a large body. */
  maxBytes: number;
  signal?: AbortSignal;
  /** Hosts (`10.1.2.3`, `feed.intranet`) that may lie on a private network: FEED_ALLOW_PRIVATE. */
  allowPrivateHosts?: readonly string[];
}

/** `status` and the raw `Retry-After` of an answer that was no success. */
export interface FetchFailure {
  ok: false;
  error: string;
  status?: number;
  retryAfter?: string;
}

export interface FetchedBytes {
  /** 200, 203 or 304; everything else is an error. */
  status: number;
  headers: Headers;
  /** Empty for 304. */
  bytes: Uint8Array;
  /** Address after redirects. */
  url: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Gets one http(s) address. The only function that opens a connection to a host named by content,
 * so that whatever guards such connections has one place.
 *
 * Expected failures (status, deadline, size, redirects, network) are errors that name the address.
 */
export async function fetchBytes(
  url: string,
  options: FetchOptions,
): Promise<{ ok: true; value: FetchedBytes } | FetchFailure> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  try {
    const found = await followRedirects(url, options.headers ?? {}, signal);
    if (!found.ok) return found;
    const { response, address } = found.value;
    if (response.status === 304) {
      return ok({ status: 304, headers: response.headers, bytes: new Uint8Array(0), url: address });
    }
    if (response.status !== 200 && response.status !== 203) {
      void response.body?.cancel();
      const { status, statusText } = response;
      const retryAfter = response.headers.get('retry-after') ?? undefined;
      return { ok: false, error: `${shown(url)}: answered ${status} ${statusText}`.trimEnd(), status, retryAfter };
    }
    const bytes = await readCapped(response, options.maxBytes);
    if (!bytes) return fail(`${shown(url)}: more than ${options.maxBytes} bytes`);
    return ok({ status: response.status, headers: response.headers, bytes, url: address });
  } catch (error) {
    const reason = deadline.aborted ? `no complete answer within ${options.timeoutMs} ms` : reasonOf(error);
    return fail(`${shown(url)}: ${reason}`);
  }
}

/** By hand, because each hop has to be looked at before it is followed. */
async function followRedirects(
  start: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Result<{ response: Response; address: string }>> {
  let address = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!resolveLink(address)) return fail(`${shown(start)}: not an http(s) address`);
    if (parseAddress(address)?.username) return fail(`${shown(start)}: an address with a user name is not fetched`);
    const response = await fetch(address, { headers, signal, redirect: 'manual', credentials: 'omit' });
    const location = response.headers.get('location');
    if (!REDIRECTS.has(response.status) || location === null) return ok({ response, address });
    void response.body?.cancel();
    const target = parseAddress(location, address);
    if (!target) return fail(`${shown(start)}: redirected to an address that cannot be read`);
    target.hash = '';
    address = target.href;
  }
  return fail(`${shown(start)}: redirected more than ${MAX_REDIRECTS} times`);
}

/** Reads a body until its end, or gives up (`undefined`) at the first byte too many. */
async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return [error.message, cause?.code ?? cause?.message].filter(Boolean).join(': ');
}

/** An address for messages: without user name and password. */
function shown(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}
