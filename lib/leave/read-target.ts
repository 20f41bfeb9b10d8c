import { domainToUnicode } from 'node:url';
import { fail, ok, type Result } from '../model/result';
import { parseAddress } from '../model/resource-address';

/** Where a link leads, as the browser will understand it. */
export interface LeavingTarget {
  /** The whole address, normalised. */
  url: string;
  /** With the port when it is not the usual one; international names in letters. */
  host: string;
  /** The same host as it stands in the address (`xn--…`), when it looks different. */
  asciiHost?: string;
  /** Without port, lower case, no dot at the end. */
  hostname: string;
  /** A number instead of a name, however it was written. */
  isNumber: boolean;
}

const LONGEST = 2000;
/** White space, control characters, and those that are invisible or turn the direction of writing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}]/u;
const SHAPE = /^https?:\/\/([^/\\?#]+)(?:[/?#].*)?$/i;
/** Characters that a browser would read otherwise than a person does. */
const TRICKS = /[@%\\<>"'`{}|^]/;

/**
 * Reads the address that the leaving notice was asked for. Only what every browser and every person
 * reads alike passes: http(s), two slashes, a plain host. Everything else fails, with the reason.
 */
export function readTarget(text: string): Result<LeavingTarget> {
  if (text === '') return fail('no address');
  if (text.length > LONGEST) return fail(`more than ${LONGEST} characters`);
  if (UNSEEN.test(text)) return fail('characters that cannot be seen');
  const authority = SHAPE.exec(text)?.[1];
  if (authority === undefined) return fail('not http(s)://host/…');
  if (TRICKS.test(authority)) return fail('a host with signs that no host has');
  if (/^[^?#]*\\/.test(text)) return fail('a backslash');
  const url = parseAddress(text);
  if (!url || url.username !== '' || url.password !== '' || url.hostname === '' || url.port === '0') {
    return fail('not an address');
  }
  const hostname = url.hostname.replace(/\.$/, '');
  if (hostname === '' || hostname.split('.').includes('')) return fail('a host with an empty part');
  const isNumber = hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
  const shown = isNumber ? hostname : domainToUnicode(hostname);
  if (shown === '') return fail('a host that cannot be read');
  const withPort = (name: string) => (url.port === '' ? name : `${name}:${url.port}`);
  return ok({
    url: url.href,
    host: withPort(shown),
    asciiHost: shown === hostname ? undefined : withPort(hostname),
    hostname,
    isNumber,
  });
}
