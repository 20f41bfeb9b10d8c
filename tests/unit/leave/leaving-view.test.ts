import { describe, expect, it } from 'vitest';
import { createLinkAddress } from '@/lib/leave/leaving-address';
import { leavingViewOf } from '@/lib/leave/leaving-view';
import { createAddresses } from '@/lib/site/address';
import type { Site } from '@/lib/site/current-site';

const addresses = createAddresses('https://reader.shishi.example', '/zt');
const site: Site = {
  addresses,
  config: {
    siteName: '示例市人民政府',
    columnName: '创文专栏',
    siteDomain: 'www.shishi.example',
    breadcrumb: [],
    trustedHosts: ['trusted.example'],
    mainColor: '#a61b1b',
  },
};

const view = (query: string) => leavingViewOf(new URLSearchParams(query), site);
const viewOf = (url: string) => view(`to=${encodeURIComponent(url)}`);

describe('the leaving notice', () => {
  it('asks whether to leave, by the name of the site', () => {
    expect(viewOf('https://elsewhere.example/a?b=1&c=2')).toMatchObject({
      ok: true,
      value: {
        question: '您访问的链接即将离开“示例市人民政府”网站，是否继续？',
        url: 'https://elsewhere.example/a?b=1&c=2',
        host: 'elsewhere.example',
        warnings: [],
        back: '/zt/',
      },
    });
  });

  it.each(['https://reader.shishi.example/zt/', 'https://www.shishi.example/', 'https://a.trusted.example/'])(
    'for %s does not say that one leaves',
    (url) => {
      expect(viewOf(url)).toMatchObject({ ok: true, value: { title: '打开网址', warnings: [] } });
    },
  );

  it.each([
    ['https://203.0.113.9/', /数字/],
    ['https://0x7f.1/', /数字/],
    ['https://trustеd.example/', /不同的文字/],
    ['https://trusted.example.evil.example/', /“trusted\.example”相像/],
  ])('for %s warns', (url, warning) => {
    const shown = viewOf(url);
    expect(shown.ok ? shown.value.warnings.join() : '').toMatch(warning);
  });

  it.each([
    ['code=0123abcd', '/zt/a/0123abcd'],
    ['code=0123ABCD', '/zt/a/0123abcd'],
    ['code=//evil.example', '/zt/'],
    ['code=https://evil.example', '/zt/'],
    ['code=', '/zt/'],
  ])('with %s leads back to %s', (query, back) => {
    expect(view(`to=https://elsewhere.example/&${query}`)).toMatchObject({ ok: true, value: { back } });
  });

  it.each(['', 'to=', 'to=https://a.example/&to=https://b.example/', 'to=/a/0123abcd', 'url=https://a.example/'])(
    'for the query %j is refused',
    (query) => {
      expect(view(query).ok).toBe(false);
    },
  );
});

describe('the address of a link', () => {
  const linkAddress = createLinkAddress(['www.shishi.example', 'trusted.example'], addresses, '0123abcd');
  it.each([
    ['/zt/a/0123abcd'],
    ['mailto:a@b.example'],
    ['tel:12345'],
    ['https://www.shishi.example/1.html'],
    ['https://a.trusted.example/'],
    ['https://reader.shishi.example/zt/'],
    ['https://beian.miit.gov.cn/'],
    ['https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=1'],
  ])('%s stays', (url) => {
    expect(linkAddress(url)).toBe(url);
  });

  it.each([
    'https://elsewhere.example/?a=1&b="<>\'#x',
    'https://trusted.example.evil.example/',
    'https://nottrusted.example/',
    'http://203.0.113.9/',
  ])('%s leads to the notice, which shows the same', (url) => {
    const address = linkAddress(url);
    expect(address).toMatch(/^\/zt\/leave\?to=https?%3A%2F%2F[^&?#"<>]+&code=0123abcd$/);
    expect(new URL(address, 'https://x.example').searchParams.get('to')).toBe(url);
  });
});
