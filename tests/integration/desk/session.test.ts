import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { logInAt, PASSWORD, postForm } from '../../support/desk';
import { startReader, type Reader } from '../../support/reader-server';
import { readSources } from '../../support/source-tree';

/** Every address of the desk but the way in, read from the folders that make them. */
const routes = readSources(projectRoot, ['app/desk'])
  .filter(({ path: file }) => /\/(page|route)\.tsx?$/.test(file))
  .map(({ path: file, text }) => ({
    address: path.posix.dirname(file).slice('app'.length),
    method: /export (?:const|async function) POST/.test(text) ? 'POST' : 'GET',
  }))
  .filter(({ address }) => address !== '/desk/login');

let reader: Reader;

beforeAll(async () => {
  reader = await startReader({ env: { DESK_PASSWORD: PASSWORD, TRUST_PROXY: '1' } });
});
afterAll(() => reader?.stop());

const request = (method: string, address: string, headers: Record<string, string> = {}) =>
  fetch(reader.url(address), { method, redirect: 'manual', headers: { origin: reader.origin, ...headers } });

describe('the desk without a session', () => {
  it('has addresses to try', () => {
    expect(routes.length).toBeGreaterThan(9);
    expect(routes.filter(({ method }) => method === 'POST').length).toBeGreaterThan(3);
  });

  it.each(routes)('leads from $method $address to the login', async ({ method, address }) => {
    const response = await request(method, address);
    expect([303, 307]).toContain(response.status);
    expect(response.headers.get('location')).toBe('/desk/login');
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  it.each([
    ['a made-up one', 'reader-desk=abc.zzzzzz.def'],
    ['none of ours', 'session=1; other=2'],
    ['an empty one', 'reader-desk='],
  ])('takes %s for no session', async (_, cookie) => {
    expect((await request('GET', '/desk', { cookie })).status).toBe(307);
  });
});

describe('logging in', () => {
  it('gives a session to who knows the password, in a cookie that no script and no other site can use', async () => {
    const response = await postForm(reader, '/desk/login', { password: PASSWORD });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/desk');
    expect(response.headers.get('set-cookie')).toMatch(
      /^reader-desk=[\w-]+\.[0-9a-z]+\.[\w-]{43}; Path=\/desk; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('answers a wrong password with 401 and no cookie', async () => {
    const response = await postForm(reader, '/desk/login', { password: 'guess' }, { 'x-forwarded-for': '203.0.113.1' });
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    const text = await response.text();
    expect(text).toContain('口令不对');
    expect(text).not.toContain('guess');
  });

  it('makes a client wait after five wrong ones, also when it guesses right, and no other', async () => {
    const from = { 'x-forwarded-for': '203.0.113.2' };
    const wrong = await Promise.all(
      Array.from({ length: 30 }, () => postForm(reader, '/desk/login', { password: 'guess' }, from)),
    );
    expect(wrong.map(({ status }) => status).sort()).toEqual([...Array(5).fill(401), ...Array(25).fill(429)]);
    const right = await postForm(reader, '/desk/login', { password: PASSWORD }, from);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(60);
    expect((await postForm(reader, '/desk/login', { password: PASSWORD })).status).toBe(303);
  });

  it('does not hold right passwords against a client', async () => {
    const from = { 'x-forwarded-for': '203.0.113.3' };
    for (let time = 0; time < 8; time++) {
      expect((await postForm(reader, '/desk/login', { password: PASSWORD }, from)).status).toBe(303);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s', async (_, headers) => {
    const response = await postForm(reader, '/desk/login', { password: PASSWORD }, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('writes the password nowhere', () => expect(reader.log()).not.toContain(PASSWORD));
});

describe('the desk with a session', () => {
  it.each(routes.filter(({ method }) => method === 'GET'))('shows $address to no cache', async ({ address }) => {
    const response = await (await logInAt(reader)).get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  it('ends with logging out, wherever a copy of the cookie lies', async () => {
    const desk = await logInAt(reader);
    const other = await logInAt(reader);
    const response = await desk.post('/desk/logout');
    expect(response.headers.get('set-cookie')).toMatch(/^reader-desk=; Path=\/desk; Max-Age=0;/);
    expect((await desk.get('/desk')).status).toBe(307);
    expect((await other.get('/desk')).status).toBe(200);
  });

  it.each(routes.filter(({ method }) => method === 'POST'))('refuses $address from elsewhere', async ({ address }) => {
    const desk = await logInAt(reader);
    expect((await desk.post(address, {}, { origin: 'https://evil.example' })).status).toBe(403);
    const silent = await fetch(reader.url(address), { method: 'POST', headers: { cookie: desk.cookie } });
    expect(silent.status).toBe(403);
    expect((await desk.get('/desk')).status).toBe(200);
  });

  it('is worth nothing outside the desk: no page depends on a cookie', async () => {
    const desk = await logInAt(reader);
    expect(await (await desk.get('/edition.json')).text()).toBe(
      await (await fetch(reader.url('/edition.json'))).text(),
    );
  });
});

describe('the desk without a password', () => {
  let closed: Reader;
  beforeAll(async () => {
    closed = await startReader({ until: 'serving' });
  });
  afterAll(() => closed?.stop());

  it.each(['/desk', '/desk/visits', '/desk/login'])('%s is not there, and says why', async (address) => {
    const response = await fetch(closed.url(address), { redirect: 'manual' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('工作台没有开放');
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  it('takes no password', async () => {
    expect((await postForm(closed, '/desk/login', { password: '' })).status).toBe(404);
    expect((await postForm(closed, '/desk/placements/add', { name: '东门' })).status).toBe(404);
    expect((await fetch(closed.url('/desk/visits.csv'))).status).toBe(404);
  });
});

describe('the desk behind https', () => {
  it('keeps its cookie to https', async () => {
    const secure = await startReader({
      until: 'serving',
      env: { DESK_PASSWORD: PASSWORD, SITE_URL: 'https://www.shishi.example' },
    });
    const ours = { origin: 'https://www.shishi.example' };
    const response = await postForm(secure, '/desk/login', { password: PASSWORD }, ours);
    await secure.stop();
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
  });
});
