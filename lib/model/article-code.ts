import { createHash } from 'node:crypto';

/** 8 characters of lower-case Crockford base32: the article's part of `/a/{code}`. */
export type ArticleCode = string & { readonly __articleCode: unique symbol };

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE = /^[0-9a-hjkmnp-tv-z]{8}$/;

/**
 * The code of a feed item: the first 40 bits of SHA-256 over its id.
 *
 * The same id gives the same address on every machine and after any loss of data, so a printed QR
 * code outlives the database. `attempt` > 0 gives the next candidate when another article already
 * holds the code (two feeds that both number their items 1, 2, 3 …).
 */
export function articleCodeOf(itemId: string, attempt = 0): ArticleCode {
  const hash = createHash('sha256')
    .update(attempt === 0 ? itemId : `${itemId}\n${attempt}`)
    .digest();
  let bits = BigInt(`0x${hash.subarray(0, 5).toString('hex')}`);
  let code = '';
  for (let i = 0; i < 8; i++) {
    code = ALPHABET[Number(bits & 31n)] + code;
    bits >>= 5n;
  }
  return code as ArticleCode;
}

/** Reads a code out of an address; upper case is accepted, anything else is `undefined`. */
export function parseArticleCode(text: string): ArticleCode | undefined {
  const code = text.toLowerCase();
  return CODE.test(code) ? (code as ArticleCode) : undefined;
}
