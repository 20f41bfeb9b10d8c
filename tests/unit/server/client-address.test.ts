import { describe, expect, it } from 'vitest';
import { clientAddressOf, clientKeyOf } from '@/lib/server/client-address';

const PEER = '10.0.0.1';

describe('the address of a client', () => {
  it.each([
    ['no proxy is trusted', '203.0.113.9', 0, PEER],
    ['one proxy', '203.0.113.9', 1, '203.0.113.9'],
    ['one proxy, the client made up others', '1.1.1.1, 2.2.2.2, 203.0.113.9', 1, '203.0.113.9'],
    ['two proxies', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['fewer hops than proxies', '203.0.113.9', 3, '203.0.113.9'],
    ['no header', '', 1, PEER],
    ['garbage where the address should stand', '203.0.113.9, <script>', 1, PEER],
    ['IPv6', '2001:db8::1', 1, '2001:db8::1'],
  ])('with %s', (_, header, proxies, expected) => expect(clientAddressOf(PEER, header, proxies)).toBe(expected));
});

describe('the key of a client', () => {
  it('says nothing of the address and is the same for the same one', () => {
    expect(clientKeyOf('203.0.113.9')).toMatch(/^[\w-]{16}$/);
    expect(clientKeyOf('::ffff:203.0.113.9')).toBe(clientKeyOf('203.0.113.9'));
    expect(clientKeyOf('203.0.113.8')).not.toBe(clientKeyOf('203.0.113.9'));
  });

  it('is one for the network of an IPv6 address', () => {
    expect(clientKeyOf('2001:db8:1:2::1')).toBe(clientKeyOf('2001:db8:1:2:ffff::9'));
    expect(clientKeyOf('2001:db8:1:3::1')).not.toBe(clientKeyOf('2001:db8:1:2::1'));
  });
});
