import { expect, it } from 'vitest';
import { deskCookieOf, requestIdFor, setOwnHeaders, withoutRouterMark } from '@/lib/server/request-headers';

const OWN = { host: 'www.example.gov.cn', requestId: 'abcdefgh-1', client: 'key', nonce: 'bm9uY2U=' };

it('replaces what only we may say and leaves the rest', () => {
  const kept = { accept: 'text/html', authorization: 'Bearer x', 'if-none-match': '"x"', 'sec-fetch-dest': 'document' };
  const forged = Object.fromEntries(
    [
      'x-middleware-subrequest x-middleware-override-headers x-nextjs-data x-invoke-path x-matched-path next-resume',
      'x-now-route-matches x-forwarded-for x-forwarded-host x-forwarded-proto forwarded x-real-ip x-original-url rsc',
      'next-router-state-tree next-router-prefetch next-url x-reader-client x-request-id x-http-method-override cookie',
      'content-security-policy content-security-policy-report-only x-nonce upgrade',
    ].flatMap((names) => names.split(' ').map((name) => [name, 'forged'])),
  );
  const headers = { host: 'evil.example', ...kept, ...forged };
  setOwnHeaders(headers, OWN);
  expect(headers).toEqual({
    ...kept,
    host: OWN.host,
    'x-request-id': OWN.requestId,
    'x-reader-client': OWN.client,
    'content-security-policy': "script-src 'nonce-bm9uY2U='",
  });
});

it.each([
  ['reader-desk=x.y.z', 'reader-desk=x.y.z'],
  ['a=1; reader-desk=x;b=2', 'reader-desk=x'],
  ['my-reader-desk=x; __prerender_bypass=1', undefined],
  [undefined, undefined],
])('of the cookies %j the desk gets %j', (cookie, taken) => {
  expect(deskCookieOf({ cookie })).toBe(taken);
  const headers = { cookie };
  setOwnHeaders(headers, { ...OWN, cookie: deskCookieOf(headers) });
  expect(headers.cookie).toBe(taken);
});

it.each([
  ['12345678', 1, true],
  ['12345678', 0, false],
  ['short', 1, false],
  ['new\nline-1234', 1, false],
  ['x'.repeat(65), 1, false],
])('takes the id %j of a request with %i proxies in front: %s', (id, proxies, taken) => {
  expect(requestIdFor({ 'x-request-id': id }, proxies) === id).toBe(taken);
});

it.each([
  ['/?_rsc=1', '/'],
  ['/search?q=x&_rsc=1&page=2', '/search?q=x&page=2'],
  ['/search?q=_rsc', '/search?q=_rsc'],
  ['/a/7kes5n38?from=timeline', '/a/7kes5n38?from=timeline'],
  ['/?a=?_rsc', '/?a=?_rsc'],
])('%s is asked for as %s', (url, expected) => expect(withoutRouterMark(url)).toBe(expected));
