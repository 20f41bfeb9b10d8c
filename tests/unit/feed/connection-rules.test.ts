import { describe, expect, it } from 'vitest';
import { connectionRulesOf, type ConnectionRules } from '@/lib/feed/connection-rules';

/** What is said of a connection to `url` whose host has this address. */
function problemOf(url: string, address: string, rules: ConnectionRules = {}): string | undefined {
  const { protocol, host, hostname, port } = new URL(url);
  return connectionRulesOf(rules)({ protocol, host, hostname: hostname.replace(/^\[|\]$/g, ''), port }, address);
}

const PUBLIC = '8.8.8.8';

describe('a private address', () => {
  it('is refused under a name, and the setting that would allow it is named', () => {
    expect(problemOf('http://feed.example/', '10.1.2.3')).toBe(
      'feed.example (10.1.2.3) is not a public address; if it is yours, name feed.example in FEED_ALLOW_PRIVATE',
    );
  });

  it('is refused by itself', () => {
    expect(problemOf('http://10.1.2.3/', '10.1.2.3')).toBe(
      '10.1.2.3 is not a public address; if it is yours, name 10.1.2.3 in FEED_ALLOW_PRIVATE',
    );
  });

  it('is refused although the origin is the operator’s own', () => {
    expect(problemOf('http://10.1.2.3/', '10.1.2.3', { ownOrigin: 'http://10.1.2.3' })).toContain('not a public');
  });

  it.each([
    ['its name', 'feed.intranet', 'http://feed.intranet/', '10.1.2.3'],
    ['its name in capitals', 'FEED.Intranet', 'http://feed.intranet/', '10.1.2.3'],
    ['its name with a dot at the end', 'feed.intranet.', 'http://feed.intranet/', '10.1.2.3'],
    ['its name, asked with a dot at the end', 'feed.intranet', 'http://feed.intranet./', '10.1.2.3'],
    ['its Chinese name', '内网.example', 'http://内网.example/', '10.1.2.3'],
    ['its address', '10.1.2.3', 'http://10.1.2.3/', '10.1.2.3'],
    ['its address in another notation', '0xa.1.2.3', 'http://10.1.2.3/', '10.1.2.3'],
    ['the address that the name resolves to', '10.1.2.3', 'http://feed.intranet/', '10.1.2.3'],
    ['its block', '10.1.0.0/16', 'http://10.1.2.3/', '10.1.2.3'],
    ['its IPv6 address', 'fd00::0001', 'http://[fd00::1]/', 'fd00::1'],
    ['its IPv6 address in brackets', '[fd00::1]', 'http://[fd00::1]/', 'fd00::1'],
    ['its IPv6 block', 'fd00::/8', 'http://[fd12::1]/', 'fd12::1'],
    ['one entry of several', 'a.example,10.1.2.3', 'http://10.1.2.3/', '10.1.2.3'],
  ])('is allowed by %s', (_, entries, url, address) => {
    expect(problemOf(url, address, { allowPrivateHosts: entries.split(',') })).toBeUndefined();
  });

  it.each([
    ['a name above it', 'intranet', 'http://feed.intranet/', '10.1.2.3'],
    ['a name below it', 'a.feed.intranet', 'http://feed.intranet/', '10.1.2.3'],
    ['a neighbour', '10.1.2.4', 'http://10.1.2.3/', '10.1.2.3'],
    ['a block beside it', '10.2.0.0/16', 'http://10.1.2.3/', '10.1.2.3'],
    ['a block of the other family', '::/0', 'http://10.1.2.3/', '10.1.2.3'],
    ['its IPv4 address, asked as mapped', '127.0.0.1', 'http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['an entry with a port', '10.1.2.3:3000', 'http://10.1.2.3/', '10.1.2.3'],
    ['an address with scheme', 'http://10.1.2.3/', 'http://10.1.2.3/', '10.1.2.3'],
    ['a star', '*', 'http://10.1.2.3/', '10.1.2.3'],
    ['a block that is none', '10.0.0.0/99', 'http://10.1.2.3/', '10.1.2.3'],
    ['nothing', '', 'http://10.1.2.3/', '10.1.2.3'],
  ])('is not allowed by %s', (_, entry, url, address) => {
    expect(problemOf(url, address, { allowPrivateHosts: [entry] })).toContain('is not a public address');
  });
});

describe('a port', () => {
  it.each(
    ['http://h.example', 'https://h.example', 'https://h.example:8443', 'http://h.example:81'].concat(
      'http://h.example:8000',
      'http://h.example:8999',
      'https://h.example:80',
    ),
  )('of web servers is let pass: %s', (url) => expect(problemOf(url, PUBLIC)).toBeUndefined());

  it.each([21, 22, 25, 79, 90, 110, 3306, 3389, 5432, 6379, 7999, 9000, 9100, 9200, 11211, 27017, 65535])(
    'of something else is refused: %i',
    (port) => expect(problemOf(`http://h.example:${port}`, PUBLIC)).toContain(`port ${port} of h.example`),
  );

  it('of the operator’s own origin may be any, and of no other host', () => {
    const rules = { ownOrigin: 'http://h.example:3000' };
    expect(problemOf('http://h.example:3000', PUBLIC, rules)).toBeUndefined();
    expect(problemOf('http://h.example:3001', PUBLIC, rules)).toContain('port 3001');
    expect(problemOf('http://g.example:3000', PUBLIC, rules)).toContain('port 3000');
    expect(problemOf('https://h.example:3000', PUBLIC, rules)).toContain('port 3000');
  });

  it('of an allowed host may be any', () => {
    const rules = { allowPrivateHosts: ['feed.intranet'] };
    expect(problemOf('http://feed.intranet:3000', '10.1.2.3', rules)).toBeUndefined();
    expect(problemOf('http://feed.intranet:3000', PUBLIC, rules)).toBeUndefined();
  });
});
