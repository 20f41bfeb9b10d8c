import { randomBytes } from 'node:crypto';
import { createServer, IncomingMessage, type Server } from 'node:http';
import { BOOT_SCRIPT } from '../document/boot-script';
import { pagePolicy } from '../site/content-policy';
import { log } from '../site/log';
import { isAtDesk } from '../site/request-identity';
import { runInRequest } from '../site/request-scope';
import { commonHeaders, permissionsPolicy, resourcePolicy } from './answer-headers';
import { answerBrokenRequest } from './broken-request';
import { clientAddressOf, clientKeyOf } from './client-address';
import { GuardedResponse } from './guarded-response';
import { serverHooks } from './hooks';
import { refuse } from './refuse';
import { hasBody, readBody, withBody } from './request-body';
import { deskCookieOf, requestIdFor, setOwnHeaders, withoutRouterMark } from './request-headers';
import { BODY_LIMIT, findRefusal, pathOf } from './request-rules';

/** More at once than one process answers within seconds: further ones are asked to come again. */
const MOST_AT_ONCE = 1000;

const TIMEOUTS = {
  /** A request's headers, and the whole of it, must have come by then: what a slow phone needs, tenfold. */
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2000,
  /** Longer than a proxy keeps its connections to us (nginx: 60 s), or it would meet closed ones. */
  keepAliveTimeout: 65_000,
};
/** Without a byte in either direction: a sync asked for by webhook takes minutes, a dead phone hours. */
const SILENCE_MS = 300_000;

export type Handler = (request: IncomingMessage, response: GuardedResponse) => Promise<void>;

export interface FrontDoorOptions {
  /** `https://www.example.gov.cn` */
  siteOrigin: string;
  /** `''` or `/swjxj/zt/cwzl` */
  basePath: string;
  trustedProxies: number;
  /** Settles when the handler can take requests; those that come before wait for it. */
  ready: Promise<unknown>;
  /** Answers what may pass. */
  handle: Handler;
}

export type DoorServer = Server<typeof IncomingMessage, typeof GuardedResponse>;

export interface FrontDoor {
  server: DoorServer;
  /** Answers that have not been sent to their end. */
  answering: ReadonlySet<GuardedResponse>;
}

interface Arrival {
  path: string;
  requestId: string;
}

/**
 * The one way in: refuses what no part of the product should see, takes away what only its parts may say to
 * each other, and puts the headers of every answer in place.
 */
export function createFrontDoor(options: FrontDoorOptions): FrontDoor {
  const { basePath, siteOrigin, trustedProxies } = options;
  const site = new URL(siteOrigin);
  const home = `${basePath}/`;
  const common = commonHeaders(site.protocol === 'https:');
  const answering = new Set<GuardedResponse>();
  let policyOf: ((nonce: string) => string) | undefined;

  async function pass(request: IncomingMessage, response: GuardedResponse, { path, requestId }: Arrival) {
    const refusal = findRefusal(
      { method: request.method ?? '', url: request.url ?? '', headers: request.headers },
      basePath,
    );
    if (refusal) return refuse(request, response, refusal.status, { path, home, headers: allowHeader(refusal.allow) });
    const better = betterAddress(request.url ?? '', basePath);
    if (better !== undefined) return redirect(response, better);
    if (answering.size > MOST_AT_ONCE) {
      log.warn(`more than ${MOST_AT_ONCE} requests at once; further ones are asked to come again`);
      return refuse(request, response, 503, { path, home, headers: { 'Retry-After': '5' } });
    }
    const body = hasBody(request) ? await readBody(request) : undefined;
    if (body?.ok === false) return refuse(request, response, 413, { path, home });

    await options.ready;
    const nonce = randomBytes(16).toString('base64');
    // Asked for with the answer: before the first one Next has not told us its styles.
    response.pagePolicy = () => (policyOf ??= pagePolicy(serverHooks().styles, [BOOT_SCRIPT]))(nonce);
    const forwardedFor = String(request.headers['x-forwarded-for'] ?? '');
    const address = clientAddressOf(request.socket.remoteAddress ?? '', forwardedFor, trustedProxies);
    setOwnHeaders(request.headers, {
      host: site.host,
      requestId,
      client: clientKeyOf(address),
      nonce,
      cookie: isAtDesk(path) ? deskCookieOf(request.headers) : undefined,
    });
    request.url = withoutRouterMark(request.url ?? '/');
    const takesBody = body && request.method !== 'GET' && request.method !== 'HEAD';
    await options.handle(takesBody ? withBody(request, body.value) : request, response);
  }

  async function answer(request: IncomingMessage, response: GuardedResponse): Promise<void> {
    const start = performance.now();
    const path = insideOf(pathOf(request.url ?? ''), basePath);
    const requestId = requestIdFor(request.headers, trustedProxies);
    answering.add(response);
    response.once('close', () => {
      answering.delete(response);
      logAnswer(request, response, { path, requestId }, performance.now() - start);
    });
    response.setHeader('X-Request-Id', requestId);
    response.setHeader('Cross-Origin-Resource-Policy', resourcePolicy(path));
    response.setHeader('Permissions-Policy', permissionsPolicy(path));
    for (const [name, value] of common) response.setHeader(name, value);
    try {
      await runInRequest(requestId, () => pass(request, response, { path, requestId }));
    } catch (error) {
      if (response.destroyed) return;
      log.error('the request could not be answered', {
        requestId,
        path,
        error: String((error as Error).stack ?? error),
      });
      if (response.headersSent) response.destroy();
      else refuse(request, response, 500, { path, home });
    }
  }

  const server: DoorServer = createServer(
    { ...TIMEOUTS, IncomingMessage, ServerResponse: GuardedResponse },
    (request, response) => void answer(request, response),
  );
  server.timeout = SILENCE_MS;
  // `Expect: 100-continue`: the client waits to be asked for its body.
  server.on('checkContinue', (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) <= BODY_LIMIT) response.writeContinue();
    void answer(request, response);
  });
  server.on('checkExpectation', (request, response) => refuse(request, response, 417, { path: '/', home }));
  server.on('connect', (_request, socket) => answerBrokenRequest(new Error('CONNECT'), socket, false));
  server.on('clientError', (error, socket) => {
    const busy = [...answering].some((response) => response.socket === socket);
    answerBrokenRequest(error, socket, busy);
  });
  return { server, answering };
}

const allowHeader = (allow: string | undefined): Record<string, string> => (allow ? { Allow: allow } : {});

/** `/base/a/x` → `/a/x` */
function insideOf(path: string, basePath: string): string {
  return basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
}

/**
 * The address that was meant: one slash where there are several, as a proxy that joins paths makes them, and
 * `/base/` for `/base`, since the worker's scope ends with a slash. Always a path of this host.
 */
function betterAddress(url: string, basePath: string): string | undefined {
  const path = pathOf(url);
  const better = path === basePath ? `${path}/` : path.replace(/\/{2,}/g, '/');
  return path === '' || better === path ? undefined : better + url.slice(path.length);
}

function redirect(response: GuardedResponse, location: string): void {
  response.writeHead(307, { Location: location, 'Content-Length': '0' });
  response.end();
}

function logAnswer({ method }: IncomingMessage, response: GuardedResponse, { path, requestId }: Arrival, ms: number) {
  const fields = { requestId, method, path, status: response.statusCode, ms: Math.round(ms) };
  // 503 says that all is well but not yet: the start of the server, or too many at once.
  const isFailure = response.statusCode >= 500 && response.statusCode !== 503;
  log[isFailure ? 'error' : 'debug'](response.writableFinished ? 'answered' : 'broken off', fields);
}
