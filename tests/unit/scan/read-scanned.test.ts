import { describe, expect, it } from 'vitest';
import { readScanned } from '@/lib/scan/read-scanned';

const place = { hosts: ['www.shishi.example', 'localhost:3000'], base: '/zt' };
const site = 'https://www.shishi.example/zt';

describe('a scanned code', () => {
  it.each([
    [`${site}/a/7k3m9qtx`, '/zt/a/7k3m9qtx'],
    [`${site}/a/7K3M9QTX/B3`, '/zt/a/7k3m9qtx/b3'],
    [`${site}/a/7k3m9qtx?from=singlemessage#wechat_redirect`, '/zt/a/7k3m9qtx'],
    ['http://www.shishi.example/zt/a/7k3m9qtx/', '/zt/a/7k3m9qtx'],
    ['http://localhost:3000/zt/a/7k3m9qtx', '/zt/a/7k3m9qtx'],
    [' 7K3M9QTX ', '/zt/a/7k3m9qtx'],
    [site, '/zt/'],
    [`${site}/`, '/zt/'],
  ])('%s leads to %s', (text, path) => expect(readScanned(text, place)).toEqual({ kind: 'ours', path }));

  it.each([
    'https://elsewhere.example/zt/a/7k3m9qtx',
    'https://www.shishi.example.evil.example/zt/a/7k3m9qtx',
    'https://www.shishi.example@evil.example/zt/a/7k3m9qtx',
    'https://www.shishi.example/other/a/7k3m9qtx',
    'https://www.shishi.example/ztx/a/7k3m9qtx',
    `${site}/a/7k3m9qtx/../../login`,
    `${site}/search?q=1`,
  ])('%s is told and not opened', (text) => expect(readScanned(text, place)).toEqual({ kind: 'elsewhere', url: text }));

  it.each(['javascript:alert(1)', 'WIFI:S:home;P:secret;;', '你好', 'weixin://x', 'data:text/html,x', 'tel:110'])(
    '%s is text',
    (text) => expect(readScanned(text, place)).toEqual({ kind: 'text', text }),
  );

  it('is ours at the root of a host too', () => {
    const root = { hosts: ['www.shishi.example'], base: '' };
    expect(readScanned('https://www.shishi.example/a/7k3m9qtx/b3', root)).toEqual({
      kind: 'ours',
      path: '/a/7k3m9qtx/b3',
    });
    expect(readScanned('https://www.shishi.example', root)).toEqual({ kind: 'ours', path: '/' });
  });
});
