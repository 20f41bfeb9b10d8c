import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFeed, type FeedRead, type FeedValidators, type ReadFeedOptions } from '@/lib/feed/read-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';

const V11 = 'https://jsonfeed.org/version/1.1';
const feed = (ids: string[], fields: object = {}) => ({
  version: V11,
  title: '专栏',
  items: ids.map((id) => ({ id, content_text: id })),
  ...fields,
});

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer();
});
afterAll(() => server.close());

async function read(source: string, validators?: FeedValidators, options?: ReadFeedOptions): Promise<FeedRead> {
  const result = await readFeed(source, validators, { allowPrivateHosts: ['127.0.0.1'], ...options });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function readAll(source: string, options?: ReadFeedOptions) {
  const result = await read(source, undefined, options);
  if (result.kind !== 'read') throw new Error('unchanged');
  return { ...result, ids: result.document.items.map((item) => (item as { id: string }).id) };
}

const errorOf = async (source: string, options?: ReadFeedOptions) => {
  const result = await readFeed(source, {}, { allowPrivateHosts: ['127.0.0.1'], ...options });
  return result.ok ? undefined : result.error;
};

describe('over HTTP', () => {
  it('a feed is read with what the next reading needs', async () => {
    server.setJson('/feed.json', feed(['a']), { etag: 'W/"7"', 'last-modified': 'Mon, 28 Nov 2016 01:30:00 GMT' });
    const result = await readAll(server.url('/feed.json'));
    expect(result).toMatchObject({
      ids: ['a'],
      address: server.url('/feed.json'),
      etag: 'W/"7"',
      lastModified: 'Mon, 28 Nov 2016 01:30:00 GMT',
      warnings: [],
      partial: false,
    });
    expect(result.bodyHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('an unchanged feed costs a 304', async () => {
    server.set('/cond.json', ({ headers }) =>
      headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'then'
        ? { status: 304 }
        : { body: JSON.stringify(feed(['a'])) },
    );
    expect(await read(server.url('/cond.json'), { etag: '"1"', lastModified: 'then' })).toEqual({ kind: 'unchanged' });
  });

  it('a weak ETag is given back as it came', async () => {
    server.set('/weak.json', ({ headers }) =>
      headers['if-none-match'] === 'W/"7"'
        ? { status: 304 }
        : { body: JSON.stringify(feed(['a'])), headers: { etag: 'W/"7"' } },
    );
    const { etag } = await readAll(server.url('/weak.json'));
    expect(await read(server.url('/weak.json'), { etag })).toEqual({ kind: 'unchanged' });
  });

  it('a body that is the same is unchanged although the server does not say so', async () => {
    server.setJson('/plain.json', feed(['a']));
    const { bodyHash } = await readAll(server.url('/plain.json'));
    expect(await read(server.url('/plain.json'), { bodyHash })).toEqual({ kind: 'unchanged' });
    server.setJson('/plain.json', feed(['a', 'b']));
    expect((await read(server.url('/plain.json'), { bodyHash })).kind).toBe('read');
  });

  it('a new body under the old ETag is read', async () => {
    server.setJson('/stuck.json', feed(['b']), { etag: '"1"' });
    expect((await read(server.url('/stuck.json'), { etag: '"1"', bodyHash: 'old' })).kind).toBe('read');
  });

  it('a 304 that nobody asked for is an error', async () => {
    server.set('/304.json', { status: 304 });
    expect(await errorOf(server.url('/304.json'))).toBe(
      `${server.url('/304.json')}: answered 304 although nothing was known of it`,
    );
  });

  it('a redirected feed is known by its new address', async () => {
    server.setJson('/new/feed.json', feed(['a'], { next_url: 'page2.json' }));
    server.setJson('/new/page2.json', feed(['b']));
    server.set('/old.json', { status: 301, headers: { location: '/new/feed.json' } });
    expect(await readAll(server.url('/old.json'))).toMatchObject({
      ids: ['a', 'b'],
      address: server.url('/new/feed.json'),
    });
  });

  it.each(['text/plain; charset=utf-8', 'text/html', 'application/octet-stream'])(
    'JSON that is served as %s is read with a warning',
    async (type) => {
      server.setJson('/typed.json', feed(['a']), { 'content-type': type });
      const { warnings } = await readAll(server.url('/typed.json'));
      expect(warnings).toEqual([`served as ${type.split(';')[0]} instead of application/feed+json`]);
    },
  );

  const quoted = '"创建文明城市，人人参与"';
  const text = JSON.stringify(feed(['a'], { title: '@' }));
  const written = (hex: string) =>
    Buffer.concat(
      text.split('"@"').flatMap((part, i) => (i ? [Buffer.from(hex, 'hex'), Buffer.from(part)] : [Buffer.from(part)])),
    );
  const utf16 = Buffer.from(`\uFEFF${text.replace('"@"', quoted)}`, 'utf16le');
  it.each([
    [
      'UTF-8 with a mark',
      'application/json',
      Buffer.from(`\uFEFF${text.replace('"@"', quoted)}`),
      '创建文明城市，人人参与',
    ],
    ['UTF-16 with a mark', 'application/json', utf16, '创建文明城市，人人参与'],
    ['UTF-16, the other way round', 'application/json', Buffer.from(utf16).swap16(), '创建文明城市，人人参与'],
    ['GBK', 'application/json; charset=gbk', written('22b4b4cec4d7a8c0b822'), '创文专栏'],
    ['GBK without a label', 'application/json', written('22b4b4cec4d7a8c0b822'), '创文专栏'],
    ['GBK that says UTF-8', 'application/json; charset=utf-8', written('22b4b4cec4d7a8c0b822'), '创文专栏'],
    ['GB18030 of four bytes', 'application/json', written('22cec48139ee39c3f722'), '文㐀明'],
    ['Big5 with its label', 'application/json; charset=big5', written('22b3d0abd8a4e5a9fa22'), '創建文明'],
  ])('%s is read as what it is', async (_, type, body, title) => {
    server.set('/encoded.json', { body, headers: { 'content-type': type } });
    const { document } = await readAll(server.url('/encoded.json'));
    expect(document.title).toBe(title);
    expect(JSON.stringify(document)).not.toContain('\uFFFD');
  });

  it.each([
    [
      'HTML',
      { body: '<!doctype html><title>404</title>', headers: { 'content-type': 'text/html' } },
      'found HTML ("404") instead of JSON',
    ],
    [
      'a challenge page',
      { body: '<html><script>var x</script></html>', headers: { 'content-type': 'application/json' } },
      'found HTML instead of JSON',
    ],
    ['a challenge without a page', { body: '<script>document.cookie="a=b"</script>' }, 'found HTML instead of JSON'],
    ['a login page', { body: '<html><head><title>\n统一身份认证\n</title>' }, 'found HTML ("统一身份认证") instead'],
    ['a refusal in JSON', { body: '{"code":403,"msg":"访问被拦截"}' }, '"items" is missing'],
    ['a packed file', { body: gzipSync('{}') }, 'neither UTF-8 nor GB18030: cannot tell the characters'],
    ['RSS', { body: '<?xml version="1.0"?><rss/>' }, 'found RSS XML instead of JSON'],
    ['nothing', { body: '' }, 'the answer is empty'],
    ['half of it', { body: JSON.stringify(feed(['a'])).slice(0, -9) }, 'the JSON ends in the middle at line 1, column'],
    ['an error', { status: 503 }, 'answered 503 Service Unavailable'],
  ])('%s instead of the feed is refused by name', async (_, reply, reason) => {
    server.set('/bad.json', reply);
    expect(await errorOf(server.url('/bad.json'))).toContain(`${server.url('/bad.json')}: ${reason}`);
  });

  it('an error after a redirect names both addresses', async () => {
    server.set('/login', { body: '<html>' });
    server.set('/moved.json', { status: 302, headers: { location: '/login' } });
    expect(await errorOf(server.url('/moved.json'))).toBe(
      `${server.url('/moved.json')}: ${server.url('/login')}: found HTML instead of JSON`,
    );
  });

  it('a compressed bomb is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, ' '));
    server.set('/bomb.json', { body: bomb, headers: { 'content-encoding': 'gzip' } });
    expect(await errorOf(server.url('/bomb.json'))).toBe(`${server.url('/bomb.json')}: more than 20000000 bytes`);
  });
});

describe('the pages of a feed', () => {
  beforeEach(() => {
    for (let i = 0; i < 15; i++) server.setJson(`/p${i}.json`, feed([`p${i}`], { next_url: `/p${i + 1}.json` }));
  });
  afterEach(() => {
    for (let i = 0; i < 15; i++) server.remove(`/p${i}.json`);
  });

  it('are read in order, with one hash and no validators', async () => {
    server.setJson('/p3.json', feed(['p3']), { etag: '"3"' });
    server.setJson('/p0.json', feed(['p0'], { next_url: '/p1.json' }), { etag: '"0"' });
    const first = await readAll(server.url('/p0.json'));
    expect(first).toMatchObject({ ids: ['p0', 'p1', 'p2', 'p3'], partial: false, etag: undefined, warnings: [] });
    expect(await read(server.url('/p0.json'), { bodyHash: first.bodyHash })).toEqual({ kind: 'unchanged' });
    server.setJson('/p3.json', feed(['p3', 'new']));
    expect((await read(server.url('/p0.json'), { bodyHash: first.bodyHash })).kind).toBe('read');
  });

  it('are ten at most', async () => {
    const { ids, partial, warnings } = await readAll(server.url('/p0.json'));
    expect([ids.length, partial, warnings]).toEqual([10, true, ['more than 10 pages; the rest is not read']]);
    expect((await readAll(server.url('/p0.json'), { maxPages: 3 })).ids).toEqual(['p0', 'p1', 'p2']);
  });

  it.each([
    ['to itself', { '/x.json': '/x.json' }, ['x']],
    ['to itself with a fragment', { '/x.json': 'x.json#2' }, ['x']],
    ['from A to B to A', { '/x.json': '/y.json', '/y.json': '/x.json' }, ['x', 'y']],
  ])('end where they lead %s', async (_, links, expected) => {
    for (const [page, next] of Object.entries(links)) server.setJson(page, feed([page[1]!], { next_url: next }));
    const { ids, partial, warnings } = await readAll(server.url('/x.json'));
    expect([ids, partial]).toEqual([expected, false]);
    expect(warnings).toEqual([expect.stringContaining('leads back to a page already read')]);
  });

  it.each([
    ['https://elsewhere.example/feed.json', 'is on another host and is not followed'],
    ['file:///etc/passwd', 'is on another host and is not followed'],
    [42, 'is not an address'],
  ])('are not sought at %s', async (next, problem) => {
    server.setJson('/x.json', feed(['x'], { next_url: next }));
    const { ids, partial, warnings } = await readAll(server.url('/x.json'));
    expect([ids, partial]).toEqual([['x'], true]);
    expect(warnings[0]).toContain(problem);
  });

  it.each([
    ['is missing', { status: 404 }, 'answered 404'],
    ['is HTML', { body: '<html>' }, 'found HTML'],
    ['breaks off', { body: 'x'.repeat(99), fault: 'cut' as const }, ''],
  ])('before one that %s are kept, and the reading is partial', async (_, reply, reason) => {
    server.set('/p2.json', reply);
    const result = await readAll(server.url('/p0.json'));
    expect(result).toMatchObject({ ids: ['p0', 'p1'], partial: true, bodyHash: undefined, etag: undefined });
    expect(result.warnings[0]).toContain('page 3 is missing: ');
    expect(result.warnings[0]).toContain(reason);
  });

  it('share one deadline', async () => {
    server.set('/p2.json', { fault: 'stall' });
    const start = performance.now();
    expect((await readAll(server.url('/p0.json'), { timeoutMs: 500 })).ids).toEqual(['p0', 'p1']);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('share one size', async () => {
    const { ids, partial } = await readAll(server.url('/p0.json'), { maxBytes: 350 });
    expect(ids.length).toBeLessThan(5);
    expect(partial).toBe(true);
  });
});

describe('from a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'feed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: unknown) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  it('a feed is read, and unchanged as long as its bytes are', async () => {
    const file = write('feed.json', feed(['a']));
    const { address, ids, bodyHash } = await readAll(file);
    expect([address, ids]).toEqual([file, ['a']]);
    expect(await read(file, { bodyHash })).toEqual({ kind: 'unchanged' });
  });

  it('its pages lie beside it', async () => {
    const { ids, partial } = await readAll(path.resolve('tests/fixtures/feeds/page-1.json'));
    expect([ids, partial]).toEqual([['p1-a', 'p1-b', 'p2-a'], false]);
  });

  it.each(['../outside.json', '/etc/passwd', 'file:///etc/passwd', 'https://h.example/2.json', '..%2foutside.json'])(
    'its pages are not sought at %s',
    async (next) => {
      write('outside.json', feed(['secret']));
      const file = write('column/feed.json', feed(['a'], { next_url: next }));
      const { ids, partial, warnings } = await readAll(file);
      expect([ids, partial]).toEqual([['a'], true]);
      expect(warnings[0]).toContain('is not in the folder of the feed');
    },
  );

  it.each([
    ['that is not there', () => path.join(folder, 'none.json'), 'there is no such file'],
    ['that is a folder', () => folder, 'is not a file'],
    ['that is HTML', () => write('a.json', '<!doctype html>'), 'found HTML instead of JSON'],
    ['that is too large', () => write('big.json', feed(['x'.repeat(2000)])), 'more than 1000 bytes'],
  ])('one %s is refused by name', async (_, make, reason) => {
    const file = make();
    expect(await errorOf(file, { maxBytes: 1000 })).toBe(`${file}: ${reason}`);
  });
});
