import { describe, expect, it } from 'vitest';
import { readTypedCode } from '@/lib/model/typed-code';

describe('readTypedCode', () => {
  it.each([
    ['as printed', '0a1bcv9z'],
    ['in capitals', '0A1BCV9Z'],
    ['with O, I, L and U for 0, 1, 1 and V', 'oAlbCu9Z'],
    ['with I for 1', 'OAIBCV9Z'],
    ['in groups', ' 0a1b - cv9z '],
    ['in wide signs of a Chinese keyboard', '０ａ１ｂ　ｃｖ９ｚ'],
    ['as the whole address', 'https://www.example.gov.cn/zt/a/0a1bcv9z/b3?from=timeline'],
  ])('reads a code %s', (_, text) => {
    expect(readTypedCode(text)).toEqual({ ok: true, code: '0a1bcv9z' });
  });

  it.each([
    ['', { problem: 'empty' }],
    [' - ', { problem: 'empty' }],
    ['0a1bcv', { problem: 'short', count: 2 }],
    ['0a1bcv9zzz', { problem: 'long', count: 2 }],
    ['0a1b创文9z', { problem: 'signs', signs: '创文' }],
    ['0a1bcv9%', { problem: 'signs', signs: '%' }],
    ['<script>', { problem: 'signs', signs: '<>' }],
  ])('says what is wrong with %j', (text, expected) => {
    expect(readTypedCode(text)).toEqual({ ok: false, ...expected });
  });

  it('reads every possible sign at every place', () => {
    for (const sign of '0123456789abcdefghijklmnopqrstuvwxyz') expect(readTypedCode(sign.repeat(8)).ok).toBe(true);
  });
});
