import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBytes, type FetchOptions } from '@/lib/feed/fetch-bytes';
import { startStaticServer, type StaticServer } from '../../support/static-server';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer();
});
afterAll(() => server.close());

const get = (path: string, options: Partial<FetchOptions> = {}, url = server.url(path)) =>
  fetchBytes(url, { timeoutMs: 5000, maxBytes: 1_000_000, allowPrivateHosts: ['127.0.0.1'], ...options });

describe('an address', () => {
  it('gives its bytes, headers and where it ended', async () => {
    server.set('/a', { body: 'body', headers: { etag: '"1"' } });
    const result = await get('/a', { headers: { 'x-test': 'yes' } });
    expect(result).toMatchObject({ ok: true, value: { status: 200, url: server.url('/a') } });
    if (!result.ok) return;
    expect(Buffer.from(result.value.bytes).toString()).toBe('body');
    expect(result.value.headers.get('etag')).toBe('"1"');
    expect(server.requests.at(-1)?.headers['x-test']).toBe('yes');
  });

  it.each([301, 302, 303, 307, 308])('is followed through a redirect of kind %i', async (status) => {
    server.set('/end', { body: 'end' });
    server.set('/start', { status, headers: { location: '/end#part' } });
    expect(await get('/start')).toMatchObject({ ok: true, value: { url: server.url('/end') } });
  });

  it.each([
    [5, true],
    [6, false],
  ])('is followed through %i redirects: %s', async (count, followed) => {
    for (let i = 0; i < count; i++) server.set(`/hop${i}`, { status: 302, headers: { location: `/hop${i + 1}` } });
    server.set(`/hop${count}`, { body: 'end' });
    expect((await get('/hop0')).ok).toBe(followed);
  });

  it('that redirects to itself is given up, and named', async () => {
    server.set('/loop', { status: 302, headers: { location: '/loop' } });
    expect(await get('/loop')).toEqual({ ok: false, error: `${server.url('/loop')}: redirected in a circle` });
  });

  it.each(['file:///etc/passwd', 'ftp://h.example/', 'data:text/plain,x', 'http://['])(
    'is not followed to %s',
    async (location) => {
      server.set('/away', { status: 302, headers: { location } });
      expect((await get('/away')).ok).toBe(false);
    },
  );

  it.each([204, 206, 400, 401, 403, 404, 410, 429, 500, 502, 503, 504])(
    'with the status %i is an error that says so',
    async (status) => {
      server.set('/status', { status, body: 'x' });
      const result = await get('/status');
      expect(result).toMatchObject({
        ok: false,
        error: expect.stringContaining(`/status: answered ${status}`) as string,
      });
    },
  );

  it('that is unchanged gives 304 and no bytes', async () => {
    server.set('/same', { status: 304 });
    expect(await get('/same')).toMatchObject({ ok: true, value: { status: 304 } });
  });

  it.each(['file:///etc/passwd', 'ftp://h.example/', 'not an address', ''])('such as %j is refused', async (url) => {
    expect(await get('', {}, url)).toEqual({ ok: false, error: `${url}: not an http(s) address` });
  });

  it('with a password is refused, and named without it', async () => {
    const url = server.url('/secret').replace('http://', 'http://user:pass@');
    expect(await get('', {}, url)).toEqual({
      ok: false,
      error: `${server.url('/secret')}: an address with a user name is not fetched`,
    });
  });
});

describe('the size of a body', () => {
  it('may be the limit, and not a byte more', async () => {
    server.set('/full', { body: 'x'.repeat(1000) });
    expect((await get('/full', { maxBytes: 1000 })).ok).toBe(true);
    expect(await get('/full', { maxBytes: 999 })).toEqual({
      ok: false,
      error: `${server.url('/full')}: more than 999 bytes`,
    });
  });
});

describe('a server', () => {
  it.each(['stall', 'stall-body'] as const)('that falls silent (%s) is left at the deadline', async (fault) => {
    server.set('/silent', { body: 'x'.repeat(100), fault });
    const start = performance.now();
    expect(await get('/silent', { timeoutMs: 300 })).toEqual({
      ok: false,
      error: `${server.url('/silent')}: no complete answer within 300 ms`,
    });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('that redirects slowly has one deadline for all hops', async () => {
    let hop = 0;
    server.set('*', () => ({ status: 302, headers: { location: `/slow${++hop}` }, delayMs: 150 }));
    expect(await get('/slow', { timeoutMs: 400 })).toMatchObject({
      ok: false,
      error: expect.stringContaining('within 400 ms') as string,
    });
    server.remove('*');
  });

  it.each(['drop', 'cut'] as const)('that breaks off (%s) is an error with a reason', async (fault) => {
    server.set('/broken', { body: 'x'.repeat(100), fault });
    expect(await get('/broken')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/\/broken: .{5,}/) as string,
    });
  });

  it('that refuses is named with the reason', async () => {
    const other = await startStaticServer();
    await other.close();
    expect(await get('', {}, other.url('/x'))).toEqual({
      ok: false,
      error: `${other.url('/x')}: the connection was refused (ECONNREFUSED)`,
    });
  });

  it('is left when the caller gives up', async () => {
    server.set('/waiting', { fault: 'stall' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect((await get('/waiting', { signal: controller.signal })).ok).toBe(false);
  });
});
