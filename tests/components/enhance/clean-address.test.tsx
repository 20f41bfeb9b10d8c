import { afterEach, expect, it } from 'vitest';
import { cleanAddress } from '@/lib/enhance/clean-address';

afterEach(() => history.replaceState(null, '', '/'));

it.each([
  ['/zt/a/0123abcd/b3', '/zt/a/0123abcd'],
  ['/zt/a/0123ABCD', '/zt/a/0123abcd'],
  ['/zt/a/0123abcd?from=timeline&isappinstalled=0', '/zt/a/0123abcd'],
  ['/zt/a/0123abcd/b3?utm_source=x#part', '/zt/a/0123abcd#part'],
  ['/zt/a/0123abcd#part', '/zt/a/0123abcd#part'],
])('%s becomes %s, without a step in the history', (given, clean) => {
  history.replaceState({ kept: true }, '', given);
  const steps = history.length;
  cleanAddress('/zt', '0123abcd');
  expect(location.pathname + location.search + location.hash).toBe(clean);
  expect([history.length, history.state]).toEqual([steps, { kept: true }]);
});
