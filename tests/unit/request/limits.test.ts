import { describe, expect, it } from 'vitest';
import { clientBucket } from '@/lib/request/client-bucket';
import { paced } from '@/lib/request/paced';
import { createRateLimit } from '@/lib/request/rate-limit';
import { readText } from '@/lib/request/read-text';
import { isSameOrigin } from '@/lib/request/same-origin';

const ADDRESS = 'https://www.shishi.example/api/visits';
const from = (headers: Record<string, string>) => new Request(ADDRESS, { headers });

describe('a rate limit', () => {
  it('lets so many points pass and then says how long to wait', async () => {
    const limit = createRateLimit(3, 60);
    expect([await limit.take('a', 2), await limit.take('a', 1)]).toEqual([0, 0]);
    const wait = await limit.take('a');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(await limit.take('b')).toBe(0);
  });

  it('answers without taking', async () => {
    const limit = createRateLimit(1, 60);
    expect([await limit.waitOf('a'), await limit.waitOf('a')]).toEqual([0, 0]);
    await limit.take('a');
    expect(await limit.waitOf('a')).toBeGreaterThan(0);
  });
});

describe('the bucket of a client', () => {
  it('is the same for the same client and one for all without a name', () => {
    expect(clientBucket(from({ 'x-reader-client': 'a' }))).toBe(clientBucket(from({ 'x-reader-client': 'a' })));
    expect(clientBucket(from({ 'x-reader-client': 'a' }))).not.toBe(clientBucket(from({ 'x-reader-client': 'b' })));
    expect(clientBucket(from({}))).toBe(clientBucket(from({ 'x-forwarded-for': '203.0.113.9' })));
  });

  it('is one of a bounded number, whatever arrives', () => {
    const buckets = new Set(
      Array.from({ length: 60_000 }, (_, index) => clientBucket(from({ 'x-reader-client': `client ${index}` }))),
    );
    expect(buckets.size).toBeGreaterThan(10_000);
    expect(buckets.size).toBeLessThanOrEqual(16_384);
  });
});

describe('a request of a page of ours', () => {
  it.each<[Record<string, string>, boolean]>([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://10.0.0.1:3000' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://www.shishi.example' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: 'https://www.shishi.example' }, true],
    [{ origin: 'https://www.shishi.example:8443' }, false],
    [{ origin: 'http://www.shishi.example' }, false],
    [{ origin: 'https://www.shishi.example.evil.example' }, false],
    [{ origin: 'https://evil.example', host: 'evil.example' }, false],
    [{ origin: 'null' }, false],
    [{}, true],
  ])('with %j: %s', (headers, ours) => {
    expect(isSameOrigin(from(headers), 'https://www.shishi.example')).toBe(ours);
  });
});

describe('a body', () => {
  it.each([
    ['', 4, ''],
    ['abcd', 4, 'abcd'],
    ['中', 3, '中'],
    ['中', 2, undefined],
  ])('%j read to %i bytes is %j', async (body, limit, expected) => {
    expect(await readText(new Request(ADDRESS, { method: 'POST', body }), limit)).toBe(expected);
  });

  it('without end is given up at the limit', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const request = new Request(ADDRESS, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await readText(request, 4096)).toBeUndefined();
    expect(sent).toBeLessThan(20_000);
  });
});

describe('paced work', () => {
  it('runs once for calls at one time, and not again before its gap', async () => {
    const starts: number[] = [];
    const call = paced(async () => starts.push(performance.now()), 300);
    expect(await Promise.all([call(), call(), call()])).toEqual([1, 1, 1]);
    expect(await Promise.all([call(), call()])).toEqual([2, 2]);
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(295);
  });

  it('gives a call that comes during a run the next one', async () => {
    let runs = 0;
    let finish = () => {};
    const call = paced(async () => {
      const run = ++runs;
      if (run === 1) await new Promise<void>((resolve) => (finish = resolve));
      return run;
    }, 20);
    const first = call();
    await expect.poll(() => runs).toBe(1);
    const second = call();
    finish();
    expect([await first, await second]).toEqual([1, 2]);
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    const call = paced(async () => (++runs === 1 ? Promise.reject(new Error('no network')) : runs), 10);
    await expect(call()).rejects.toThrow('no network');
    expect(await call()).toBe(2);
  });
});
