import 'server-only';
import { STATUS_CODES } from 'node:http';
import { request, type Dispatcher } from 'undici';
import { parseAddress, resolveLink } from '../model/resource-address';
import { fail, ok, type Result } from '../model/result';
import { connectionRulesOf, type ConnectionRules } from './connection-rules';
import { createGuardedAgent, type Lookup } from './guarded-agent';
import { networkReason } from './network-reason';
import { ACCEPT_ENCODING, readBody } from './read-body';

export interface FetchOptions extends ConnectionRules {
  /** Names in lower case. */
  headers?: Record<string, string>;
  /** One deadline for everything: connecting, redirects and the last byte. */
  timeoutMs: number;
  /** Counted after decompression, so that a small bomb cannot become a large body. */
  maxBytes: number;
  signal?: AbortSignal;
  /** Redirects may not leave the origin of the address. */
  sameOrigin?: boolean;
  /** Whether it can be had is all that is asked: the body is left unread. */
  statusOnly?: boolean;
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
  /** Empty for 304 and `statusOnly`. */
  bytes: Uint8Array;
  /** Address after redirects. */
  url: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const DEFAULT_HEADERS = { accept: '*/*', 'accept-encoding': ACCEPT_ENCODING, 'user-agent': 'campaign-reader' };
const CREDENTIALS = ['authorization', 'proxy-authorization', 'cookie'];

/**
 * Gets one http(s) address. The only function that opens a connection to a host named by content: every
 * hop goes through the guarded agent. An agent lives for one call, so no connection outlives it; kept
 * connections would save a handshake, and now and then fail because the server had closed them.
 *
 * Expected failures (status, deadline, size, redirects, network, an address that is not public) are errors
 * that name the address.
 *
 * @param lookup for tests
 */
export async function fetchBytes(
  url: string,
  options: FetchOptions,
  lookup?: Lookup,
): Promise<{ ok: true; value: FetchedBytes } | FetchFailure> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const finished = new AbortController();
  const signal = AbortSignal.any([deadline, finished.signal, ...(options.signal ? [options.signal] : [])]);
  const agent = createGuardedAgent(connectionRulesOf(options), signal, lookup);
  try {
    const found = await followRedirects(url, options, { dispatcher: agent, signal });
    if (!found.ok) return fail(`${shown(url)}: ${found.error}`);
    return await readAnswer(url, found.value, options);
  } catch (error) {
    if (options.signal?.aborted) return fail(`${shown(url)}: stopped`);
    const reason = deadline.aborted ? `no complete answer within ${options.timeoutMs} ms` : networkReason(error);
    return fail(`${shown(url)}: ${reason}`);
  } finally {
    finished.abort();
    void agent.destroy();
  }
}

interface Answer {
  response: Dispatcher.ResponseData;
  address: string;
}

/** By hand, because each hop has to be looked at before it is followed. */
async function followRedirects(
  start: string,
  options: FetchOptions,
  connection: { dispatcher: Dispatcher; signal: AbortSignal },
): Promise<Result<Answer>> {
  const headers: Record<string, string> = { ...DEFAULT_HEADERS, ...options.headers };
  const visited = new Set<string>();
  const first = parseAddress(start);
  if (!first || !resolveLink(first.href)) return fail('not an http(s) address');
  let address = first;
  for (;;) {
    if (address.username || address.password) return fail('an address with a user name is not fetched');
    visited.add(address.href);
    const response = await request(address, { ...connection, headers });
    const location = response.headers.location;
    if (!REDIRECTS.has(response.statusCode) || location === undefined) {
      return ok({ response, address: address.href });
    }
    leave(response);
    const next = redirectTarget(String(location), address);
    if (!next.ok) return next;
    if (next.value.origin !== address.origin) {
      if (options.sameOrigin) return fail(`redirected to another host (${next.value.host})`);
      for (const name of CREDENTIALS) delete headers[name];
    }
    if (visited.has(next.value.href)) return fail('redirected in a circle');
    if (visited.size > MAX_REDIRECTS) return fail(`redirected more than ${MAX_REDIRECTS} times`);
    address = next.value;
  }
}

function redirectTarget(location: string, address: URL): Result<URL> {
  // Servers send raw UTF-8 here, which arrives byte by byte.
  const target = parseAddress(Buffer.from(location, 'latin1').toString('utf8'), address.href);
  if (!target) return fail('redirected to an address that cannot be read');
  if (!resolveLink(target.href)) return fail(`redirected to an address that is not http(s) (${target.protocol})`);
  if (address.protocol === 'https:' && target.protocol === 'http:') {
    return fail(`redirected from https to http (${target.host})`);
  }
  target.hash = '';
  return ok(target);
}

async function readAnswer(
  url: string,
  { response, address }: Answer,
  { maxBytes, statusOnly }: FetchOptions,
): Promise<{ ok: true; value: FetchedBytes } | FetchFailure> {
  const { statusCode: status, body } = response;
  const headers = headersOf(response);
  if (status === 304) {
    leave(response);
    return ok({ status, headers, bytes: new Uint8Array(0), url: address });
  }
  if (status !== 200 && status !== 203) {
    leave(response);
    const error = `${shown(url)}: answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
    return { ok: false, error, status, retryAfter: headers.get('retry-after') ?? undefined };
  }
  if (statusOnly) {
    leave(response);
    return ok({ status, headers, bytes: new Uint8Array(0), url: address });
  }
  const read = await readBody(body, headers.get('content-encoding') ?? undefined, maxBytes);
  return read.ok ? ok({ status, headers, bytes: read.value, url: address }) : fail(`${shown(url)}: ${read.error}`);
}

/** Drops a body unread; the agent then has nothing more to say about it. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {}).destroy();
}

function headersOf(response: Dispatcher.ResponseData): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.headers)) {
    for (const line of [value ?? []].flat()) headers.append(name, line);
  }
  return headers;
}

/** An address for messages: without user name and password. */
function shown(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}
