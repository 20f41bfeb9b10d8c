import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchBytes, type FetchOptions } from '@/lib/feed/fetch-bytes';
import { drips, says, startRawServer, type RawServer } from '../../support/raw-server';

let server: RawServer;
beforeEach(async () => void (server = await startRawServer(says())));
afterEach(() => server.close());

const get = (options: Partial<FetchOptions> = {}, url = server.url()) =>
  fetchBytes(url, { timeoutMs: 5000, maxBytes: 1000, allowPrivateHosts: ['127.0.0.1'], ...options });
const failsWith = (reason: string) => ({ ok: false, error: `${server.url()}: ${reason}` });
const HEAD = 'HTTP/1.1 200 OK\r\n';
const silent: RawServer['answer'] = () => {};

describe('a server that never ends', () => {
  it.each<[string, RawServer['answer']]>([
    ['silence', silent],
    ['a body byte by byte', drips(`${HEAD}Content-Length: 500\r\n\r\n`, 'x', 50)],
    ['chunk after chunk', drips(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n', 50)],
    ['a chunk whose size never ends', drips(`${HEAD}Transfer-Encoding: chunked\r\n\r\n1;`, 'a', 50)],
    ['a header byte by byte', drips(`${HEAD}X-Slow: `, 'x', 50)],
    ['header after header', drips(HEAD, 'X-More: 1\r\n', 50)],
    ['a status line byte by byte', drips('HTTP/1.1 200 ', 'O', 50)],
    ['one interim answer after another', drips('', 'HTTP/1.1 103 Early Hints\r\n\r\n', 50)],
    ['compressed nothing', drips(`${HEAD}Content-Encoding: gzip\r\n\r\n`, '', 50)],
  ])('(%s) is left at the deadline, and the connection with it', async (_, answer) => {
    server.answer = answer;
    const start = performance.now();
    expect(await get({ timeoutMs: 400 })).toEqual(failsWith('no complete answer within 400 ms'));
    expect(performance.now() - start).toBeLessThan(3000);
    await expect.poll(() => server.open.size, { timeout: 3000 }).toBe(0);
  });

  it.each<[string, RawServer['answer']]>([
    ['silent', silent],
    ['byte by byte', drips('\x16\x03\x03\x40\x00\x02', '\x00', 50)],
  ])('(a TLS greeting, %s) is left at the deadline', async (_, answer) => {
    server.answer = answer;
    const url = server.url().replace('http:', 'https:');
    expect(await get({ timeoutMs: 400 }, url)).toMatchObject({
      ok: false,
      error: expect.stringContaining('within 400'),
    });
    await expect.poll(() => server.open.size, { timeout: 3000 }).toBe(0);
  });

  it('because the resolver never answers is left at the deadline', async () => {
    const options = { timeoutMs: 300, maxBytes: 1000 };
    const answer = await fetchBytes('http://feed.example/', options, () => new Promise(() => {}));
    expect(answer).toEqual({ ok: false, error: 'http://feed.example/: no complete answer within 300 ms' });
  });

  it.each<[string, RawServer['answer']]>([
    ['before it answers', silent],
    ['in the middle of the body', drips(`${HEAD}Content-Length: 500\r\n\r\n`, 'x', 50)],
  ])('is left when the caller stops, %s', async (_, answer) => {
    server.answer = answer;
    const stopping = new AbortController();
    const answered = get({ signal: stopping.signal, timeoutMs: 60_000 });
    await expect.poll(() => server.open.size).toBe(1);
    stopping.abort();
    expect(await answered).toEqual(failsWith('stopped'));
    await expect.poll(() => server.open.size, { timeout: 3000 }).toBe(0);
  });

  it('is not asked at all when the caller has stopped', async () => {
    expect(await get({ signal: AbortSignal.abort() })).toEqual(failsWith('stopped'));
    expect(server.connections).toBe(0);
  });

  it('leaves no connection behind, a hundred times over', async () => {
    const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
    server.answer = silent;
    const https = server.url().replace('http:', 'https:');
    const many = Array.from({ length: 100 }, (_, i) => get({ timeoutMs: 5000 }, i % 2 ? server.url() : https));
    await expect.poll(() => server.open.size, { timeout: 10_000 }).toBe(100);
    expect(sockets()).toBeGreaterThanOrEqual(200);
    expect((await Promise.all(many)).every(({ ok }) => !ok)).toBe(true);
    await expect.poll(sockets, { timeout: 5000 }).toBeLessThan(10);
    await expect.poll(() => server.open.size, { timeout: 5000 }).toBe(0);
  });

  it('keeps no connection after a good answer', async () => {
    server.answer = (socket) => void socket.on('data', () => socket.write(`${HEAD}Content-Length: 2\r\n\r\nok`));
    expect((await get()).ok).toBe(true);
    await expect.poll(() => server.open.size, { timeout: 3000 }).toBe(0);
  });
});

describe('headers', () => {
  it.each([
    ['one of a megabyte', `X-Big: ${'x'.repeat(1_000_000)}\r\n`],
    ['a hundred thousand', 'X-Many: 1\r\n'.repeat(100_000)],
  ])('that are too long (%s) are refused', async (_, headers) => {
    server.answer = says(HEAD, headers, '\r\nbody');
    expect(await get()).toEqual(failsWith('the headers are too long (UND_ERR_HEADERS_OVERFLOW)'));
  });

  it('with raw Chinese in them do no harm', async () => {
    const address = '/通知.json';
    const pages = [says(`HTTP/1.1 302 Found\r\nLocation: ${address}\r\nX-Name: 通知\r\nConnection: close\r\n\r\n`)];
    pages.push(says(`${HEAD}Content-Disposition: inline; filename="通知.json"\r\nConnection: close\r\n\r\nbody`));
    server.answer = (socket) => pages[server.connections - 1]?.(socket);
    expect(await get()).toMatchObject({ ok: true, value: { url: server.url(encodeURI(address)) } });
  });
});

describe('the size of a body', () => {
  const BODY = 'x'.repeat(1000);
  const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  it.each([
    ['with a length', (body: string) => `${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`],
    ['in chunks', (body: string) => `${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunked(body)}`],
    ['without a length', (body: string) => `${HEAD}Connection: close\r\n\r\n${body}`],
  ])('may be the limit and not a byte more, %s', async (_, answer) => {
    server.answer = says(answer(BODY));
    expect(await get()).toMatchObject({ ok: true, value: { bytes: { length: 1000 } } });
    server.answer = says(answer(`${BODY}x`));
    expect(await get()).toEqual(failsWith('more than 1000 bytes'));
  });

  it.each([
    ['an endless body', drips(`${HEAD}Connection: close\r\n\r\n`, BODY, 5)],
    ['endless chunks', drips(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, `3e8\r\n${BODY}\r\n`, 5)],
    ['a length of terabytes', says(`${HEAD}Content-Length: 9007199254740991\r\n\r\n${BODY.repeat(2)}`)],
  ])('ends %s at the limit', async (_, answer) => {
    server.answer = answer;
    expect(await get()).toEqual(failsWith('more than 1000 bytes'));
    await expect.poll(() => server.open.size, { timeout: 3000 }).toBe(0);
  });

  it('counts no byte behind the length that the server names', async () => {
    server.answer = says(`${HEAD}Content-Length: 4\r\n\r\nbody and more`);
    const answer = await get();
    expect(answer.ok && Buffer.from(answer.value.bytes).toString()).toBe('body');
  });
});

describe('a body that breaks off is never half a body', () => {
  it.each([
    ['shorter than its length', 'Content-Length: 100\r\n\r\nhalf'],
    ['shorter than its length, and closing', 'Connection: close\r\nContent-Length: 100\r\n\r\nhalf'],
    ['between two chunks', 'Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
    ['between two chunks, and closing', 'Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
    ['in a chunk', 'Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf'],
    ['with two lengths', 'Content-Length: 4\r\nContent-Length: 100\r\n\r\nhalf'],
    ['with a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\n\r\n'],
    ['with a length below nothing', 'Content-Length: -1\r\n\r\nhalf'],
    ['before its headers end', 'Content-Le'],
  ])('(%s)', async (_, rest) => {
    server.answer = says(HEAD + rest);
    expect(await get()).toMatchObject({ ok: false, error: expect.stringMatching(/: .{10,}/) as string });
  });

  const text = randomBytes(400).toString('hex');
  const packed = { gzip: gzipSync(text), br: brotliCompressSync(text), deflate: deflateSync(text) };
  it.each(Object.entries(packed))('(in the middle of %s)', async (coding, bytes) => {
    const head = `${HEAD}Connection: close\r\nContent-Encoding: ${coding}\r\n\r\n`;
    server.answer = says(head, bytes);
    expect(await get()).toMatchObject({ ok: true, value: { bytes: { length: 800 } } });
    for (const cut of [bytes.length - 1, Math.floor(bytes.length / 2), 1]) {
      server.answer = says(head, bytes.subarray(0, cut));
      expect(await get()).toEqual(failsWith('the compressed body breaks off in the middle (Z_BUF_ERROR)'));
    }
  });
});

describe('a compressed body', () => {
  const twice = gzipSync(brotliCompressSync('body'));
  it.each([
    ['gzip', gzipSync('body')],
    ['GZip', gzipSync('body')],
    ['x-gzip', gzipSync('body')],
    ['br', brotliCompressSync('body')],
    ['deflate', deflateSync('body')],
    ['identity', Buffer.from('body')],
    ['', Buffer.from('body')],
    ['br, gzip', twice],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('body')))],
    ['gzip', Buffer.concat([gzipSync('bo'), gzipSync('dy')])],
  ])('is read (%s)', async (coding, bytes) => {
    server.answer = says(`${HEAD}Connection: close\r\nContent-Encoding: ${coding}\r\n\r\n`, bytes);
    const answer = await get();
    expect(answer.ok && Buffer.from(answer.value.bytes).toString()).toBe('body');
  });

  it.each([
    ['zstd', 'body', 'compressed in a way that was not asked for (zstd)'],
    ['gzip, compress', 'body', 'compressed in a way that was not asked for (compress)'],
    ['constructor', 'body', 'compressed in a way that was not asked for (constructor)'],
    ['gzip, gzip, gzip, gzip', 'body', 'compressed 4 times over'],
    ['gzip', 'body', 'the body is not compressed as it says (Z_DATA_ERROR)'],
  ])('is refused by name (%s)', async (coding, body, reason) => {
    server.answer = says(`${HEAD}Connection: close\r\nContent-Encoding: ${coding}\r\n\r\n${body}`);
    expect(await get()).toEqual(failsWith(reason));
  });

  it('is asked for in the forms that are understood', async () => {
    await get();
    expect(server.asked[0]).toContain('accept-encoding: gzip, br\r\n');
  });
});
