import { createHash } from 'node:crypto';

export interface SignedParts {
  ticket: string;
  nonce: string;
  /** Seconds since 1970. */
  timestamp: number;
  /** Of the page, with its query. */
  url: string;
}

/** The signature that WeChat's script asks for: raw values in this order, without what stands after `#`. */
export function signatureOf({ ticket, nonce, timestamp, url }: SignedParts): string {
  const page = url.split('#', 1)[0] ?? '';
  const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${page}`;
  return createHash('sha1').update(text).digest('hex');
}
