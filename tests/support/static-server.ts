import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  delayMs?: number;
  /**
   * `stall`: accepts and never answers · `stall-body`: headers and half of the body, then silence ·
   * `drop`: closes the connection without a byte · `cut`: half of the body, then closes it.
   */
  fault?: 'stall' | 'stall-body' | 'drop' | 'cut';
}

export type Route = Reply | ((request: RecordedRequest) => Reply | Promise<Reply>);

export interface StaticServer {
  origin: string;
  url(path: string): string;
  /** Answers `path` (without query; `*` for all others) from now on; what has no route is 404. */
  set(path: string, route: Route): void;
  /** Answers `path` with JSON. */
  setJson(path: string, value: unknown, headers?: Record<string, string>): void;
  remove(path: string): void;
  /** Every request so far, oldest first. */
  requests: RecordedRequest[];
  /** Stops listening and cuts all connections: the next request is refused. */
  close(): Promise<void>;
  /** Listens again on the same port, with the same routes. */
  reopen(): Promise<void>;
}

/** A small HTTP server for feeds and pictures, on a free loopback port or in the place of one that ended. */
export async function startStaticServer(routes: Record<string, Route> = {}, atPort = 0): Promise<StaticServer> {
  const table = new Map(Object.entries(routes));
  const requests: RecordedRequest[] = [];

  async function handle(request: RecordedRequest, response: ServerResponse): Promise<void> {
    requests.push(request);
    const route = table.get(request.path.split('?', 1)[0] ?? '') ?? table.get('*');
    const reply = typeof route === 'function' ? await route(request) : route;
    await send(response, reply ?? { status: 404, body: 'not found' }, request.method === 'HEAD');
  }

  const createListener = () =>
    createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const { method = 'GET', url = '/', headers } = incoming;
        void handle({ method, path: url, headers, body }, response).catch((error: unknown) =>
          response.destroy(error as Error),
        );
      });
    });

  let server = createListener();
  const port = await listen(server, atPort);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    requests,
    url: (path) => `${origin}${path}`,
    set: (path, route) => void table.set(path, route),
    setJson: (path, value, headers) =>
      void table.set(path, {
        headers: { 'content-type': 'application/feed+json; charset=utf-8', ...headers },
        body: JSON.stringify(value),
      }),
    remove: (path) => void table.delete(path),
    close: () => close(server),
    async reopen() {
      server = createListener();
      await listen(server, port);
    },
  };
}

async function send(response: ServerResponse, reply: Reply, headOnly: boolean): Promise<void> {
  if (reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
  if (reply.fault === 'stall') return;
  if (reply.fault === 'drop') return void response.destroy();
  const body = Buffer.from(reply.body ?? '');
  const status = reply.status ?? 200;
  const bodyless = status === 204 || status === 304;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...(bodyless ? {} : { 'content-length': String(body.length) }),
    ...reply.headers,
  });
  if (headOnly || bodyless) return void response.end();
  if (reply.fault === undefined) return void response.end(body);
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => {
    if (reply.fault === 'cut') response.destroy();
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
