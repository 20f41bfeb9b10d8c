import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes, type FetchOptions } from '@/lib/feed/fetch-bytes';
import type { Lookup } from '@/lib/feed/guarded-agent';
import { readFeed } from '@/lib/feed/read-feed';
import { says, startRawServer, type RawServer } from '../../support/raw-server';

// Two machines of one network: `mine` is allowed where a test says so, `theirs` never is.
const OK = says('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody');
let mine: RawServer;
let theirs: RawServer;
beforeAll(async () => {
  mine = await startRawServer(OK);
  theirs = await startRawServer(OK, '127.0.0.2');
});
afterAll(() => Promise.all([mine.close(), theirs.close()]));
beforeEach(() => {
  for (const server of [mine, theirs]) Object.assign(server, { answer: OK, connections: 0, asked: [] });
});

const get = (url: string, options: Partial<FetchOptions> = {}, lookup?: Lookup) =>
  fetchBytes(url, { timeoutMs: 5000, maxBytes: 1000, ...options }, lookup);
const allowing = (...allowPrivateHosts: string[]) => ({ allowPrivateHosts });
const redirectTo = (location: string) =>
  says(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
const failsWith = (reason: string) => ({ ok: false, error: expect.stringContaining(reason) as string });

describe('an address of this machine is not connected to', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://LOCALHOST:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://017700000001:PORT/',
    'http://127.1:PORT/',
    'http://127。0。0。1:PORT/',
    'http://１２７.0.0.1:PORT/',
    'http://127.0.0.1.:PORT/',
    'http://0.0.0.0:PORT/',
    'https://127.0.0.1:PORT/',
  ])('%s', async (pattern) => {
    const url = pattern.replace('PORT', String(mine.port));
    expect(await get(url)).toEqual(failsWith('is not a public address; if it is yours, name'));
    expect(mine.connections).toBe(0);
    // So the count above means something: without the guard each of them gets there.
    await fetch(url).catch(() => undefined);
    expect(mine.connections).toBeGreaterThan(0);
  });

  it.each(['http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::127.0.0.1]/', 'http://[64:ff9b::7f00:1]/'])(
    '%s',
    async (url) => expect(await get(url)).toEqual(failsWith('is not a public address')),
  );

  it('unless it is allowed by name, address or block', async () => {
    expect(await get(mine.url(), allowing('127.0.0.1'))).toMatchObject({ ok: true });
    expect(await get(mine.url(), allowing('127.0.0.0/24'))).toMatchObject({ ok: true });
    expect(await get(`http://localhost:${mine.port}/`, allowing('localhost'))).toMatchObject({ ok: true });
    expect(await get(`http://localhost:${mine.port}/`, allowing('127.0.0.1'))).toMatchObject({ ok: true });
  });

  it('also when another host is allowed', async () => {
    expect(await get(theirs.url(), allowing('127.0.0.1', 'localhost'))).toEqual(failsWith('127.0.0.2 is not a public'));
    expect(theirs.connections).toBe(0);
  });

  it('also when the environment names a proxy, which is not asked either', async () => {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) {
      vi.stubEnv(name, theirs.url());
    }
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    expect(await get(mine.url())).toMatchObject({ ok: false });
    expect(await get(mine.url(), allowing('127.0.0.1'))).toMatchObject({ ok: true });
    expect(theirs.connections).toBe(0);
    vi.unstubAllEnvs();
  });
});

describe('a host name', () => {
  const calls: string[] = [];
  afterEach(() => void calls.splice(0));
  /** A resolver that gives these answers in turn. */
  function resolving(...answers: string[][]): Lookup {
    return (hostname) => {
      calls.push(hostname);
      const answer = answers[Math.min(calls.length, answers.length) - 1] ?? [];
      return Promise.resolve(answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    };
  }
  // What is allowed here stands for a public address: no test leaves this machine.
  const asPublic = allowing('127.0.0.1');
  const url = () => `http://feed.example:${mine.port}/`;

  it('that resolves to a private address is refused with both', async () => {
    expect(await get(url(), {}, resolving(['127.0.0.1']))).toEqual({
      ok: false,
      error: `${url()}: feed.example (127.0.0.1) is not a public address; if it is yours, name feed.example in FEED_ALLOW_PRIVATE`,
    });
    expect(mine.connections).toBe(0);
  });

  it.each([['10.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['fe80::1%eth0'], ['nonsense'], ['']])(
    'that resolves to %j is refused',
    async (address) =>
      expect(await get(url(), asPublic, resolving([address]))).toEqual(failsWith('not a public address')),
  );

  it('of this machine with a dot at the end is refused', async () => {
    const dotted = `http://localhost.:${mine.port}/`;
    expect(await get(dotted, {}, resolving(['127.0.0.1']))).toEqual(
      failsWith('localhost. (127.0.0.1) is not a public'),
    );
  });

  it('that has no address is named', async () => {
    expect(await get(url(), {}, resolving([]))).toEqual(failsWith('feed.example has no address'));
  });

  it('is resolved once, so that a second answer comes too late', async () => {
    const rebinding = resolving(['127.0.0.1'], ['127.0.0.2']);
    const answer = await get(`http://feed.example:${mine.port}/`, asPublic, rebinding);
    expect([answer.ok, calls, mine.connections]).toEqual([true, ['feed.example'], 1]);
  });

  it('that rebinds between two hops is refused at the second', async () => {
    mine.answer = redirectTo('/next');
    const rebinding = resolving(['127.0.0.1'], ['127.0.0.2']);
    expect(await get(url(), asPublic, rebinding)).toEqual(
      failsWith('feed.example (127.0.0.2) is not a public address'),
    );
    expect([calls.length, mine.connections]).toEqual([2, 1]);
  });

  it('of which one address is private is connected to at the others', async () => {
    theirs.answer = (socket) => socket.destroy();
    const both = resolving(['127.0.0.2', '127.0.0.1']);
    expect(await get(url(), asPublic, both)).toMatchObject({ ok: true });
    expect(theirs.connections).toBe(0);
  });

  it('is what the server is told in Host and in the TLS greeting', async () => {
    await get(url(), asPublic, resolving(['127.0.0.1']));
    expect(mine.asked[0]).toContain(`host: feed.example:${mine.port}\r\n`);
    mine.answer = (socket) => void socket.once('data', () => socket.destroy());
    await get(url().replace('http:', 'https:'), asPublic, resolving(['127.0.0.1']));
    expect(mine.asked[1]).toContain('feed.example');
  });
});

describe('a redirect from an allowed host', () => {
  const start = () => get(mine.url('/start'), allowing('127.0.0.1'));

  it('to a private one is refused, and nothing is connected to', async () => {
    mine.answer = redirectTo(theirs.url('/secret'));
    expect(await start()).toEqual({
      ok: false,
      error: `${mine.url('/start')}: 127.0.0.2 is not a public address; if it is yours, name 127.0.0.2 in FEED_ALLOW_PRIVATE`,
    });
    expect([mine.connections, theirs.connections]).toEqual([1, 0]);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'is not a public address'],
    ['http://[::1]/', 'is not a public address'],
    ['//127.0.0.2:PORT/', 'is not a public address'],
    ['http://8.8.8.8:25/', 'port 25 of 8.8.8.8'],
    ['file:///etc/passwd', 'redirected to an address that is not http(s) (file:)'],
    ['gopher://127.0.0.1:6379/_INFO', 'redirected to an address that is not http(s) (gopher:)'],
    ['http://user:secret@127.0.0.1:PORT/', 'an address with a user name is not fetched'],
    ['http://[', 'redirected to an address that cannot be read'],
  ])('to %s is refused', async (pattern, reason) => {
    mine.answer = redirectTo(pattern.replace('PORT', String(theirs.port)));
    const answer = await start();
    expect(answer).toEqual(failsWith(reason));
    expect(JSON.stringify(answer)).not.toContain('user:secret');
    expect([mine.connections, theirs.connections]).toEqual([1, 0]);
  });

  it('takes no credentials along', async () => {
    mine.answer = redirectTo(theirs.url('/next'));
    const headers = { authorization: 'Bearer secret', cookie: 'a=b', 'x-kept': '1' };
    await get(mine.url(), { headers, ...allowing('127.0.0.0/8') });
    expect(mine.asked[0]).toContain('authorization: Bearer secret');
    expect(theirs.asked[0]).toContain('x-kept: 1');
    expect(theirs.asked[0]).not.toMatch(/secret|cookie/);
  });
});

describe('a feed', () => {
  const feed = (more: object) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', ...more });
  const serve = (body: string) => says(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${body}`);

  it('of this machine is refused by the same words', async () => {
    expect(await readFeed(mine.url())).toEqual(failsWith('name 127.0.0.1 in FEED_ALLOW_PRIVATE'));
    expect(mine.connections).toBe(0);
  });

  it.each(['next_url', 'a redirect of its next_url'])('never leads to a private host by %s', async (way) => {
    const pages = [serve(feed({ items: [{ id: 'a' }], next_url: way === 'next_url' ? theirs.url() : '/2' }))];
    pages.push(redirectTo(theirs.url()));
    mine.answer = (socket) => pages[mine.connections - 1]?.(socket);
    const read = await readFeed(mine.url(), {}, allowing('127.0.0.0/8'));
    expect(read).toMatchObject({ ok: true, value: { partial: true, document: { items: [{ id: 'a' }] } } });
    expect(theirs.connections).toBe(0);
  });
});
