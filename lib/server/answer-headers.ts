import { DATA_POLICY, PICTURE_POLICY, SCRIPT_POLICY } from '../site/content-policy';

const YEAR = 31_536_000;

/**
 * A page may use what it has a button for: copying and the whole screen, and the camera where codes are
 * scanned. Sharing is left at its default, ours alone: browsers that cannot share complain about its name.
 */
const ALLOWED = ['clipboard-write', 'fullscreen'];
const DENIED =
  'accelerometer clipboard-read display-capture geolocation gyroscope hid magnetometer microphone midi payment serial usb';
const PERMISSIONS = [...ALLOWED.map((name) => `${name}=(self)`), ...DENIED.split(' ').map((name) => `${name}=()`)].join(
  ', ',
);

/** `Permissions-Policy` of a path inside the site. */
export function permissionsPolicy(path: string): string {
  return `camera=${path === '/scan' ? '(self)' : '()'}, ${PERMISSIONS}`;
}

/** Codes, posters and pictures may be shown by the pages and feed readers of others. */
const FOR_OTHERS = /^(\/a\/[^/]+(\/[^/]+)?\/(qr|poster|icon)\.\w+|\/qr\.svg|\/media\/.+|\/icons\/.+)$/;

/**
 * Headers of every answer, whatever it is, beside what GuardedResponse adds. Strict-Transport-Security leaves out other hosts below ours: the
 * column is part of a site that is not ours to decide for.
 *
 * @param secure the public address is `https`
 */
export function commonHeaders(secure: boolean): Map<string, string> {
  const headers = new Map([
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Frame-Options', 'SAMEORIGIN'],
  ]);
  if (!secure) return headers;
  headers.set('Strict-Transport-Security', `max-age=${YEAR}`);
  // On plain http the browser would only complain about it.
  return headers.set('Cross-Origin-Opener-Policy', 'same-origin');
}

/** `Cross-Origin-Resource-Policy` of a path inside the site. */
export function resourcePolicy(path: string): 'cross-origin' | 'same-origin' {
  return FOR_OTHERS.test(path) ? 'cross-origin' : 'same-origin';
}

/** The policy of an answer that brings none, by its type; `page` is that of the pages of the app. */
export function policyFor(contentType: string, page: string): string {
  if (/^text\/html\b/i.test(contentType)) return page;
  if (/^image\//i.test(contentType)) return PICTURE_POLICY;
  return /javascript/i.test(contentType) ? SCRIPT_POLICY : DATA_POLICY;
}
