import { createHash } from 'node:crypto';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { openConnection, rawRequest } from '../../support/raw-request';
import { startReader, type Reader } from '../../support/reader-server';

const SITE = 'https://www.shishi.example';

let reader: Reader;
let article: string;

beforeAll(async () => {
  reader = await startReader({ env: { SITE_URL: SITE, LOG_LEVEL: 'debug' } });
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  article = `/a/${edition.articles[0]?.code}`;
});

afterAll(() => reader?.stop());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(reader.url(path), { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('every answer', () => {
  it.each([
    '/',
    '/search?q=x',
    '/sitemap',
    '/offline',
    '/a/zzzzzzzz',
    '/nothing',
    '/a/%ff',
    '/edition.json',
    '/feed.json',
    '/api/health',
    '/api/nothing',
    '/robots.txt',
    '/manifest.webmanifest',
    '/sw.js',
    '/qr.svg',
    '/icons/icon.svg',
    '/icons/icon-192.png',
    '/favicon.ico',
    '/_next/static/none.js',
    '/media/none',
  ])('(%s) carries the headers that protect it and no unsafe policy', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('vary')).toBe('Accept-Encoding');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval/);
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
  });

  it('of a page has a nonce of its own in every script', async () => {
    const nonceOf = async () => {
      const { headers, text } = await get('/');
      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
      const scripts = text.match(/<script[^>]*>/g) ?? [];
      const without = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`));
      // The one that runs before the first paint is known by its hash.
      expect([scripts.length > 5, without]).toEqual([true, ['<script>']]);
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});

describe('the known holes of the framework', () => {
  it.each([
    '/_next/image?url=%2Ficons%2Ficon-192.png&w=64&q=75',
    '/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75',
    '/_next/data/build/index.json',
    '/.next/BUILD_ID',
    '/.env',
    '/.git/HEAD',
    '/sw.js.map',
    '/package.json',
    '/site.config.json',
    '/data/demo/reader.db',
    '/__nextjs_original-stack-frame',
  ])('%s is not there', async (path) => expect((await get(path)).status).toBe(404));

  it('files outside the build are not reached through its folder', async () => {
    for (const path of [
      '../../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '....//package.json',
    ]) {
      const answer = await rawRequest(
        reader.port,
        `GET /_next/static/${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(answer, path).toMatch(/^HTTP\/1\.1 (307|400|404) /);
      expect(answer, path).not.toContain('campaign-reader');
    }
  });

  it('no script says where its source is', async () => {
    const { text } = await get('/');
    const scripts = [...text.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, path = '']) => path);
    expect(scripts.length).toBeGreaterThan(2);
    for (const path of [...scripts, '/sw.js']) {
      expect((await get(path)).text, path).not.toContain('sourceMappingURL');
      expect((await get(`${path}.map`)).status).toBe(404);
    }
  });

  it.each([
    ['POST', { 'next-action': '0'.repeat(42), 'content-type': 'text/plain' }, 'x'],
    [
      'POST',
      { 'content-type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="1_$ACTION_ID_x"\r\n\r\n\r\n--b--',
    ],
    ['PUT', {}, 'x'],
  ])('%s with %o to a page runs no action', async (method, headers, body) => {
    for (const path of ['/', article, '/search', '/offline']) {
      expect((await fetch(reader.url(path), { method, headers, body })).status).toBe(405);
    }
  });
});

describe('a page', () => {
  const variants: [string, Record<string, string>][] = [
    ['', { RSC: '1' }],
    ['', { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
    ['', { 'Next-Router-State-Tree': '%5B%22%22%5D', 'Next-Url': '/search' }],
    ['?_rsc=abc12', { RSC: '1' }],
    ['?utm_source=x&from=timeline&isappinstalled=0', {}],
    ['', { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    ['', { 'X-Middleware-Rewrite': '/offline', 'X-Matched-Path': '/offline', 'X-Invoke-Path': '/offline' }],
    ['', { 'X-Nextjs-Data': '1', 'X-Now-Route-Matches': '1=offline' }],
    [
      '',
      {
        'X-Forwarded-Host': 'evil.example',
        'X-Forwarded-Proto': 'gopher',
        'X-Forwarded-Port': '99',
        Forwarded: 'host=evil.example',
      },
    ],
    ['', { 'X-Http-Method-Override': 'DELETE', 'X-Original-URL': '/offline', 'X-Rewrite-URL': '/offline' }],
    ['', { Cookie: '__prerender_bypass=x; __next_preview_data=x' }],
    ['', { 'Content-Security-Policy': "script-src 'nonce-evilevil'" }],
    ['', { Range: 'bytes=0-10' }],
  ];
  // Nonces are new with every answer, and the framework's own data repeats the query.
  const steady = (text: string, query: string) => {
    const same = text.replace(/nonce="[^"]*"|nonce\\":\\"[^"]*\\"/g, 'nonce');
    const visible = query === '' ? same : same.replace(/<script.*?<\/script>/gs, '');
    return createHash('sha256').update(visible).digest('hex');
  };

  it.each(variants)('is the same with %j and %o', async (query, headers) => {
    for (const path of ['/', article, '/edition.json', '/robots.txt', '/sitemap']) {
      const plain = await get(path);
      const varied = await get(`${path}${query}`, headers);
      expect([varied.status, varied.headers.get('content-type')], path).toEqual([
        200,
        plain.headers.get('content-type'),
      ]);
      // The list is told its own address, parameters included.
      if (path !== '/' || query === '') expect(steady(varied.text, query), path).toBe(steady(plain.text, query));
      expect(varied.text, path).not.toContain('evil');
    }
  });

  it('builds its links from the public address, not from the name it was called by', async () => {
    const answer = await rawRequest(
      reader.port,
      `GET ${article} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toContain(`<link rel="canonical" href="${SITE}${article}"`);
    expect(answer).not.toContain('evil.example');
  });

  it('survives what a query may hold', async () => {
    for (const query of [
      '?q=%ff%fe',
      '?q=100%',
      '?q[]=1&q[__proto__]=2',
      '?__proto__[x]=1',
      '?page=1e999&page=-1',
      '?column=%00',
    ]) {
      for (const path of ['/', '/search', article, '/api/articles', '/feed.json']) {
        expect((await get(`${path}${query}`)).status, path + query).toBe(200);
      }
    }
  });
});

describe('under strain', () => {
  it('10,000 unknown codes are answered with 404 within the memory of a small machine', async () => {
    // What is kept of each would not fit: 8 kB times 10,000 is more than what is left of this.
    const small = await startReader({ env: { NODE_OPTIONS: '--max-old-space-size=160' } });
    const pool = new Pool(small.origin, { connections: 20 });
    try {
      let next = 0;
      const ask = async () => {
        while (next < 10_000) {
          const code = String(next++).padStart(8, '0');
          const { statusCode, body } = await pool.request({ path: `/a/${code}`, method: 'GET' });
          await body.dump();
          if (statusCode !== 404) throw new Error(`${code}: ${statusCode}`);
        }
      };
      await Promise.all(Array.from({ length: 20 }, ask));
      expect((await fetch(small.url('/api/health'))).status).toBe(200);
    } finally {
      await pool.destroy();
      await small.stop();
    }
  }, 600_000);

  it('200 connections that drip their headers leave others unharmed and are cut', async () => {
    const drips = await Promise.all(
      Array.from({ length: 200 }, () => openConnection(reader.port, 'GET / HTTP/1.1\r\nHost: x\r\n')),
    );
    const timer = setInterval(() => drips.forEach((socket) => socket.writable && socket.write('X: y\r\n')), 1000);
    drips.forEach((socket) => socket.resume().on('error', () => undefined));
    try {
      const start = performance.now();
      for (let turn = 0; turn < 50; turn++) expect((await get(article)).status).toBe(200);
      expect((performance.now() - start) / 50).toBeLessThan(500);
      await expect
        .poll(() => drips.filter((socket) => !socket.closed).length, { timeout: 60_000, interval: 500 })
        .toBe(0);
    } finally {
      clearInterval(timer);
      drips.forEach((socket) => socket.destroy());
    }
  });
});

describe('the log', () => {
  it('has a line of JSON for an answer, under the id that the client was told', async () => {
    const { headers } = await get('/search?q=private-words', { 'X-Forwarded-For': '203.0.113.77' });
    const id = headers.get('x-request-id') ?? '';
    await expect.poll(() => reader.log()).toContain(id);
    const line =
      reader
        .log()
        .split('\n')
        .find((text) => text.includes(id)) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      level: 'debug',
      requestId: id,
      method: 'GET',
      path: '/search',
      status: 200,
    });
  });

  it('is JSON from the first line to the last and holds nothing about readers', () => {
    const lines = reader.log().trim().split('\n');
    for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
    expect(reader.log()).not.toMatch(/private-words|203\.0\.113\.77|127\.0\.0\.1:\d+\D+remote/);
  });
});
