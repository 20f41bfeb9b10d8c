import { expect, it } from 'vitest';
import { channelOf, type Arrival } from '@/lib/enhance/visit-channel';

const PHONE = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36';
const WECHAT = `${PHONE} MMWEBID/1 MicroMessenger/8.0.50`;
const SITE = 'https://www.shishi.example/zt/cwzl';

it.each<[Partial<Arrival>, string, string?]>([
  [{}, 'direct'],
  [{ path: '/' }, 'direct'],
  [{ path: '/a/0123abcd/b3' }, 'qr', 'b3'],
  [{ path: '/A/0123ABCD/B3/' }, 'qr', 'b3'],
  [{ path: '/a/0123abcd/b3', userAgent: WECHAT, referrer: 'https://elsewhere.example/' }, 'qr', 'b3'],
  [{ path: '/a/0123abcd/a-name-much-too-long' }, 'direct'],
  [{ userAgent: WECHAT }, 'wechat'],
  [{ userAgent: `${WECHAT} wxwork/4.1` }, 'wechat'],
  [{ userAgent: WECHAT, search: '?from=singlemessage&isappinstalled=0' }, 'wechat'],
  [{ referrer: `${SITE}/` }, 'direct'],
  [{ referrer: SITE }, 'direct'],
  [{ referrer: 'https://www.shishi.example/' }, 'link'],
  [{ referrer: 'https://www.shishi.example/zt/cwzl-2/' }, 'link'],
  [{ referrer: 'https://www.shishi.example.evil.example/zt/cwzl/' }, 'link'],
  [{ search: '?from=timeline' }, 'link'],
  [{ search: '?x=1&utm_source=mail' }, 'link'],
  [{ search: '?informed=1' }, 'direct'],
])('%j is %s %s', (changes, channel, placement) => {
  const arrival = { path: '/a/0123abcd', search: '', userAgent: PHONE, referrer: '', site: SITE, ...changes };
  expect(channelOf(arrival)).toEqual(placement ? { channel, placement } : { channel });
});
