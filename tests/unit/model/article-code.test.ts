import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articleCodeOf, parseArticleCode } from '@/lib/model/article-code';

describe('articleCodeOf', () => {
  it('is the first 40 bits of SHA-256 in lower-case Crockford base32', () => {
    const bits = createHash('sha256').update('post_10231').digest().subarray(0, 5);
    const digits =
      [...bits]
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join('')
        .match(/.{5}/g) ?? [];
    const expected = digits.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(five, 2)]).join('');
    expect(articleCodeOf('post_10231')).toBe(expected);
  });

  it('gives another code for another attempt, and the same for the same', () => {
    expect(articleCodeOf('1', 1)).not.toBe(articleCodeOf('1'));
    expect(articleCodeOf('1', 1)).toBe(articleCodeOf('1', 1));
  });

  it('has no collision among 20,000 ids of a usual form', () => {
    const codes = Array.from({ length: 20_000 }, (_, index) =>
      articleCodeOf(`https://www.shishi.example/post_${index}.html`),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('parseArticleCode', () => {
  it('accepts upper case', () => {
    const code = articleCodeOf('x');
    expect(parseArticleCode(code.toUpperCase())).toBe(code);
  });

  it.each(['', 'short', 'ninechars', 'with-dash', 'ilouilou', '../../..', '１２３４５６７８'])('refuses %j', (text) => {
    expect(parseArticleCode(text)).toBeUndefined();
  });
});
