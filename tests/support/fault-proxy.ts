import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '@/lib/cli/project-root';
import { entityTag } from '@/lib/document/entity-tag';

/** What happens instead of the server's answer. */
export interface Fault {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /**
   * `stall`: never answers · `drop`: closes without a byte · `cut`: half of the server's answer, then closed ·
   * `cut-quietly`: half of it, as if it were all · `alter`: the server's answer with something added.
   */
  kind?: 'stall' | 'drop' | 'cut' | 'cut-quietly' | 'alter';
}

export interface Exchange {
  path: string;
  status: number;
  /** Of the answer, headers included. */
  bytes: number;
}

export interface FaultProxy {
  origin: string;
  port: number;
  url(path: string): string;
  /** The port of the server behind. */
  target: number;
  /** What goes wrong from now on; the first that fits counts. */
  faults: [path: RegExp, fault: Fault][];
  /**
   * The build that the server behind pretends to be: its name, and with it the addresses of the build's
   * files, are replaced in everything it says, and its documents load a script of their own. Files of other
   * builds are gone, as after a deploy, but for the scripts of documents.
   */
  build: string | undefined;
  /** Which of its files differ from those of the build before, by what follows `static/chunks/`. */
  changed: RegExp;
  exchanges: Exchange[];
  close(): Promise<void>;
}

/** Files of one build are marked: `/_next/static/chunks/app/x.js` → `/_next/static/chunks/@n1/app/x.js`. */
const FILES = /(static\/(?:chunks|css)\/)([^"'\s)\\?]*)/g;
const MARKED = /(static\/(?:chunks|css)\/)(?:@([^/]+)\/)?([^?]*)/;
const TEXT = /html|javascript|json|css/;
const SCRIPT = /\/assets\/enhance-[0-9a-f]+\.js/g;

/**
 * A proxy before one built product that commits every fault of a bad network, and lets that product appear
 * as several builds: what a browser gets has other bytes and other addresses, as from a real deploy.
 *
 * @param builtAs the name that the product was built with
 */
export async function startFaultProxy(builtAs: string): Promise<FaultProxy> {
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const scripts = new Map<string, string>();
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const proxy: FaultProxy = {
    origin,
    port,
    url: (path) => origin + path,
    target: 0,
    faults: [],
    build: undefined,
    changed: /^/,
    exchanges: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = '/' } = incoming;
    const before = incoming.socket.bytesWritten;
    response.once('close', () => {
      const bytes = incoming.socket.bytesWritten - before;
      proxy.exchanges.push({ path, status: response.statusCode, bytes });
    });
    const fault = proxy.faults.find(([pattern]) => pattern.test(path))?.[1];
    if (fault?.kind === 'stall') return;
    if (fault?.kind === 'drop') return void response.destroy();
    if (fault && !fault.kind) {
      response.writeHead(fault.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...fault.headers });
      return void response.end(fault.body ?? '');
    }
    const script = scripts.get(path);
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'application/javascript', 'cache-control': 'no-store' });
      return void response.end(script);
    }
    const [marked, folder = '', mark, file = ''] = MARKED.exec(path) ?? [];
    if (marked && mark !== (proxy.changed.test(file) ? proxy.build : undefined)) {
      response.writeHead(404);
      return void response.end();
    }
    const answer = await forward(incoming, marked ? path.replace(marked, folder + file) : path);
    const isText = TEXT.test(String(answer.headers['content-type']));
    const isChanged = proxy.build !== undefined && isText;
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    let body = Buffer.concat(chunks);
    const headers = { ...answer.headers };
    for (const name of ['transfer-encoding', 'connection', 'keep-alive']) delete headers[name];
    if (isChanged) {
      body = Buffer.from(renamed(body.toString('utf8')));
      if (answer.statusCode === 200 && headers.etag) headers.etag = entityTag(body);
    }
    if (proxy.build !== undefined && headers['x-reader-build']) headers['x-reader-build'] = proxy.build;
    if (fault?.kind === 'alter') body = Buffer.concat([body, Buffer.from('<script src="//ad.example/x.js"></script>')]);
    if (fault?.kind === 'cut-quietly') body = body.subarray(0, body.length / 2);
    const bodyless = answer.statusCode === 304 || incoming.method === 'HEAD';
    if (isChanged && !fault && !bodyless && /gzip/.test(String(incoming.headers['accept-encoding']))) {
      body = gzipSync(body);
      headers['content-encoding'] = 'gzip';
    }
    if (!bodyless) headers['content-length'] = String(body.length);
    response.writeHead(answer.statusCode ?? 502, headers);
    if (fault?.kind === 'cut') return void response.write(body.subarray(0, body.length / 2), () => response.destroy());
    response.end(bodyless ? undefined : body);
  }

  function renamed(text: string): string {
    const build = proxy.build ?? '';
    return text
      .replaceAll(builtAs, build)
      .replace(FILES, (whole, folder: string, file: string) =>
        proxy.changed.test(file) ? `${folder}@${build}/${file}` : whole,
      )
      .replace(SCRIPT, scriptOf);
  }

  /** The same script with a remark at its end, under the name that its content then has. */
  function scriptOf(address: string): string {
    const script = `${readFileSync(`${projectRoot}/public${address}`, 'utf8')}\n//${proxy.build}`;
    const name = `/assets/enhance-${createHash('sha256').update(script).digest('hex').slice(0, 10)}.js`;
    scripts.set(name, script);
    return name;
  }

  function forward(incoming: IncomingMessage, path: string): Promise<IncomingMessage> {
    const headers = { ...incoming.headers };
    // What is rewritten must come as plain text; a renamed answer has another tag.
    if (proxy.build !== undefined || proxy.faults.length > 0) headers['accept-encoding'] = 'identity';
    if (proxy.build !== undefined && !path.includes('/edition.json')) {
      delete headers['if-none-match'];
      delete headers['if-modified-since'];
    }
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: proxy.target, path, method: incoming.method, headers };
      const forwarded = ask(options, resolve).once('error', reject);
      incoming.pipe(forwarded);
    });
  }

  return proxy;
}
