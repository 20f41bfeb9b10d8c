import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFrontDoor, type FrontDoor, type Handler } from '@/lib/server/front-door';
import { rawRequest } from '../../support/raw-request';

const LIMIT = 65_536;

interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: number;
}

/** Answers with what got through. */
const echo: Handler = async (request, response) => {
  let body = 0;
  for await (const chunk of request) body += (chunk as Buffer).length;
  const { method, url, headers } = request;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ method, url, headers, body }));
};

async function startDoor(handle: Handler, options: { siteOrigin?: string; trustedProxies?: number } = {}) {
  const door = createFrontDoor({
    siteOrigin: 'https://www.example.gov.cn',
    basePath: '/cwzl',
    trustedProxies: 0,
    ready: Promise.resolve(),
    ...options,
    handle,
  });
  await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve));
  return { door, port: (door.server.address() as AddressInfo).port };
}

async function stopDoor(door: FrontDoor): Promise<void> {
  door.server.close();
  door.server.closeAllConnections();
}

let door: FrontDoor;
let port: number;
let reached: IncomingMessage[] = [];

beforeAll(async () => {
  ({ door, port } = await startDoor(async (request, response) => {
    reached.push(request);
    if (request.url === '/cwzl/throws') throw new Error('as a bug would');
    await echo(request, response);
  }));
});

afterAll(() => stopDoor(door));

const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const post = (body: BodyInit, init: RequestInit & { duplex?: 'half' } = {}) =>
  fetch(url('/cwzl/api/x'), { method: 'POST', body, ...init });

/** Sends its chunks without saying how many there will be. */
const stream = (chunks: number, size: number) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      if (chunks-- > 0) controller.enqueue(new Uint8Array(size));
      else controller.close();
    },
  });

describe('a body', () => {
  it.each([0, 1, LIMIT])('of %i bytes arrives whole', async (size) => {
    const answer = (await (await post(new Uint8Array(size))).json()) as Echo;
    expect(answer).toMatchObject({ method: 'POST', body: size });
  });

  it('in chunks arrives whole', async () => {
    const answer = (await (await post(stream(4, 16_384), { duplex: 'half' })).json()) as Echo;
    expect(answer.body).toBe(LIMIT);
  });

  it('that is too long is refused before anyone sees it, announced or not', async () => {
    reached = [];
    expect((await post(new Uint8Array(LIMIT + 1))).status).toBe(413);
    const head = 'POST /cwzl/api/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    expect(await rawRequest(port, head + chunk.repeat(5))).toMatch(/^HTTP\/1\.1 413 /);
    expect(reached).toEqual([]);
  });

  it('of a GET is read and dropped', async () => {
    const request = 'GET /cwzl/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\nabcd';
    expect(await rawRequest(port, request)).toContain('"body":0');
  });

  it('is asked for only when it may come', async () => {
    const head = (length: number) =>
      `POST /cwzl/api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await rawRequest(port, head(LIMIT + 1))).toMatch(/^HTTP\/1\.1 413 /);
    expect(await rawRequest(port, `${head(1)}x`)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });
});

describe('bytes that are no request', () => {
  it.each([
    ['two lengths', 'GET /cwzl/ HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n', 400],
    [
      'length and chunks',
      'POST /cwzl/api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['no host', 'GET /cwzl/ HTTP/1.1\r\n\r\n', 400],
    ['a line of nonsense', 'hello\r\n\r\n', 400],
    ['endless headers', `GET /cwzl/ HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a whole address', 'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['TRACE', 'TRACE /cwzl/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
    ['an upgrade', 'GET /cwzl/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n', 400],
    ['an expectation', 'GET /cwzl/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: a miracle\r\n\r\n', 417],
  ])('(%s) are answered and reach nothing', async (_, text, status) => {
    reached = [];
    const answer = await rawRequest(port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(reached).toEqual([]);
  });
});

describe('what reaches the handler', () => {
  it('is named by the public address, whatever the client says', async () => {
    const response = await fetch(url('/cwzl/x?_rsc=1&q=y'), {
      headers: { 'X-Forwarded-Host': 'evil.example', RSC: '1' },
    });
    const { url: asked, headers } = (await response.json()) as Echo;
    expect(asked).toBe('/cwzl/x?q=y');
    expect(headers).toMatchObject({ host: 'www.example.gov.cn', 'x-request-id': response.headers.get('x-request-id') });
    expect(headers['x-forwarded-host'] ?? headers.rsc).toBeUndefined();
  });

  it('knows the client by a key, through our own proxies only', async () => {
    const behind = await startDoor(echo, { trustedProxies: 1 });
    const clientOf = async (at: number, header: string) => {
      const response = await fetch(`http://127.0.0.1:${at}/cwzl/`, { headers: { 'X-Forwarded-For': header } });
      return ((await response.json()) as Echo).headers['x-reader-client'];
    };
    expect(await clientOf(port, '203.0.113.1')).toBe(await clientOf(port, '203.0.113.2'));
    expect(await clientOf(behind.port, '203.0.113.1')).not.toBe(await clientOf(behind.port, '203.0.113.2'));
    expect(await clientOf(behind.port, '9.9.9.9, 203.0.113.1')).toBe(await clientOf(behind.port, '203.0.113.1'));
    await stopDoor(behind.door);
  });

  it('keeps the id that our own proxy gave it', async () => {
    const behind = await startDoor(echo, { trustedProxies: 1 });
    const idAt = async (at: number) =>
      (await fetch(`http://127.0.0.1:${at}/cwzl/`, { headers: { 'X-Request-Id': 'from-proxy-1' } })).headers.get(
        'x-request-id',
      );
    expect(await idAt(behind.port)).toBe('from-proxy-1');
    expect(await idAt(port)).not.toBe('from-proxy-1');
    await stopDoor(behind.door);
  });
});

describe('an address that means another', () => {
  it.each([
    ['/cwzl', '/cwzl/'],
    ['/cwzl?column=x', '/cwzl/?column=x'],
    ['//evil.example/x', '/evil.example/x'],
    ['/cwzl//a///b?c=//d', '/cwzl/a/b?c=//d'],
  ])('%s leads to %s', async (path, location) => {
    const response = await fetch(url(path), { redirect: 'manual' });
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(location);
  });
});

describe('a refusal', () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(url(path), init);
    return { response, text: await response.text() };
  };

  it.each([
    [400, '/cwzl/%ff', 'GET', '网址不正确'],
    [404, '/cwzl/.env', 'GET', '没有找到这一页'],
    [405, '/cwzl/', 'DELETE', '没能完成这次操作'],
    [414, `/${'x'.repeat(3000)}`, 'GET', '网址不正确'],
    [500, '/cwzl/throws', 'GET', '页面出了点问题'],
  ])('with %i tells a person in words and leads home', async (status, path, method, words) => {
    const { response, text } = await ask(path, { method, headers: { Accept: 'text/html' } });
    expect(response.status).toBe(status);
    expect(text).toContain(words);
    expect(text).toContain('href="/cwzl/"');
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('tells a program in JSON, and which methods there are', async () => {
    const { response, text } = await ask('/cwzl/api/x', { method: 'PUT' });
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(JSON.parse(text)).toEqual({ error: 'method not allowed' });
  });

  it('has no body for HEAD', async () => {
    const { response, text } = await ask('/cwzl/.env', { method: 'HEAD' });
    expect([response.status, text]).toEqual([404, '']);
  });
});

describe('the headers of an answer', () => {
  it.each(['/cwzl/', '/cwzl/.env', '/cwzl/throws', '/cwzl', '/elsewhere'])('are all there at %s', async (path) => {
    const { headers } = await fetch(url(path), { redirect: 'manual' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.any(String),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  });

  it('promise no https for an http address', async () => {
    const plain = await startDoor(echo, { siteOrigin: 'http://10.0.0.5:3000' });
    const { headers } = await fetch(`http://127.0.0.1:${plain.port}/cwzl/`);
    expect(headers.get('strict-transport-security')).toBeNull();
    await stopDoor(plain.door);
  });
});
