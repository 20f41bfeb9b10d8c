import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { fetchBytes } from '@/lib/feed/fetch-bytes';
import { projectRoot } from '@/lib/cli/project-root';
import { startStaticServer, type StaticServer } from '../../support/static-server';

// Signed by itself, for feed.example and 127.0.0.1; nobody trusts it.
const fixture = (name: string) => readFileSync(path.join(projectRoot, 'tests/fixtures/tls', name));
let plain: StaticServer;
let secure: Server;
let origin: string;
const locations: Record<string, string> = {};

beforeAll(async () => {
  plain = await startStaticServer({ '/': { body: 'in the clear' } });
  secure = createServer({ key: fixture('key.pem'), cert: fixture('certificate.pem') }, ({ url = '' }, response) => {
    const location = locations[url];
    if (location) response.writeHead(302, { location });
    response.end('over TLS');
  });
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  origin = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
  Object.assign(locations, { '/down': plain.url('/'), '/round': `${origin}/` });
  plain.set('/up', { status: 302, headers: { location: `${origin}/` } });
});
afterAll(async () => {
  secure.closeAllConnections();
  await Promise.all([plain.close(), new Promise((resolve) => secure.close(resolve))]);
});
afterEach(() => vi.unstubAllEnvs());

const get = (url: string) => fetchBytes(url, { timeoutMs: 5000, maxBytes: 1000, allowPrivateHosts: ['127.0.0.1'] });
/** Node reads this for every connection; the guard is the same. */
const trustAnyone = () => vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');

it('a certificate that nobody signed is refused with the reason', async () => {
  const answer = await get(`${origin}/`);
  expect(answer).toEqual({ ok: false, error: `${origin}/: self-signed certificate` });
});

it('a server without TLS under https is refused', async () => {
  expect((await get(plain.url('/').replace('http:', 'https:'))).ok).toBe(false);
});

it.each([
  ['within https', () => `${origin}/round`],
  ['from http to https', () => plain.url('/up')],
])('a redirect %s is followed', async (_, url) => {
  trustAnyone();
  expect(await get(url())).toMatchObject({ ok: true, value: { url: `${origin}/` } });
});

it('a redirect from https to http is refused, and nothing is asked in the clear', async () => {
  trustAnyone();
  const before = plain.requests.length;
  expect(await get(`${origin}/down`)).toEqual({
    ok: false,
    error: `${origin}/down: redirected from https to http (${new URL(plain.origin).host})`,
  });
  expect(plain.requests).toHaveLength(before);
});
