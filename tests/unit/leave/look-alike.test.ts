import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasForeignLetters, lookAlikeOf } from '@/lib/leave/look-alike';

const TRUSTED = ['www.shishi.example', 'wmb.gov.cn', 'ab.cn'];

describe('letters that pass for others', () => {
  it.each([
    ['www.elsewhere.example', false],
    ['www.12306.example', false],
    ['政务服务.example', false],
    ['12345热线.example', false],
    ['www.shіshi.example', true],
    ['аррӏе.example', true],
    ['ελλας.example', true],
    ['shıshi.example', true],
    ['shïshi.example', true],
    ['gov一cn.example', true],
    ['www.gov丶cn', true],
  ])('in %s: %s', (host, foreign) => {
    expect(hasForeignLetters(domainToASCII(host))).toBe(foreign);
  });
});

describe('a host that passes itself off as a trusted one', () => {
  it.each([
    ['www.shіshi.example', 'www.shishi.example'],
    ['shishi.example.evil.example', 'www.shishi.example'],
    ['www-shishi-example.evil.example', 'www.shishi.example'],
    ['shishiexample.cn', 'www.shishi.example'],
    ['sh1sh1.example', 'www.shishi.example'],
    ['shlshi.example', 'www.shishi.example'],
    ['shish.example', 'www.shishi.example'],
    ['shishii.example', 'www.shishi.example'],
    ['www.shisha.example', 'www.shishi.example'],
    ['wmbgov.cn', 'wmb.gov.cn'],
    ['vvmb.gov.cn.evil.example', 'wmb.gov.cn'],
  ])('%s: %s', (host, trusted) => {
    expect(lookAlikeOf(domainToASCII(host), TRUSTED)).toBe(trusted);
  });

  it.each(['www.elsewhere.example', 'other.example', 'wmc.gov.cn', 'ac.cn', 'abcn.example', '政务.example'])(
    '%s does not',
    (host) => {
      expect(lookAlikeOf(domainToASCII(host), TRUSTED)).toBeUndefined();
    },
  );
});
