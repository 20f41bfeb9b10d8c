import type { IncomingHttpHeaders } from 'node:http';

export type RefusalStatus = 400 | 404 | 405 | 413 | 414;

export interface Refusal {
  status: RefusalStatus;
  /** For `Allow`, with 405. */
  allow?: string;
}

export interface AskedRequest {
  method: string;
  /** As it came: path and query, still encoded. */
  url: string;
  headers: IncomingHttpHeaders;
}

export const BODY_LIMIT = 65_536;
const PATH_LIMIT = 2048;
const URL_LIMIT = 8192;

const READ = ['GET', 'HEAD'];
/** Who may do more than read, by the beginning of the path inside the site; the first that fits counts. */
const METHODS: [prefix: string, methods: string[]][] = [
  ['/api/', [...READ, 'POST']],
  ['/desk/', [...READ, 'POST']],
  ['', READ],
];

/** What a path must not hide behind an encoding: control characters, separators. */
const HIDDEN = /%(0[0-9a-f]|1[0-9a-f]|7f|2f|5c)/i;
const CONTROL = /[\x00-\x20\x7f\\]/;
/** `.`, `..` and their encoded forms as a whole segment: they would lead elsewhere. */
const DOTS = /^(\.|%2e){1,2}$/i;

/**
 * What is never handed to Next, by path inside the site: files that begin with a dot, source maps, everything
 * of `_next` but the build's files, and what only a search for holes asks for.
 */
const ABSENT = [
  /(^|\/)\.(?!well-known\/)/,
  /\.map$/i,
  /^\/_next\/(?!static\/)/,
  /^\/__next/,
  /\.(php\d?|aspx?|jspx?|cgi|env|sql|bak|ini|log|pem|key|ya?ml|toml|sh)$/i,
];

/**
 * Why a request is refused before anything else looks at it; `undefined` when it may pass.
 *
 * @param basePath `''` or `/swjxj/zt/cwzl`
 */
export function findRefusal({ method, url, headers }: AskedRequest, basePath: string): Refusal | undefined {
  const path = pathOf(url);
  if (path.length > PATH_LIMIT || url.length > URL_LIMIT) return { status: 414 };
  if (!isPlainPath(path) || asksForUpgrade(headers)) return { status: 400 };
  const inside = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  const allowed = METHODS.find(([prefix]) => inside.startsWith(prefix))?.[1] ?? READ;
  if (!allowed.includes(method)) return { status: 405, allow: allowed.join(', ') };
  // No page has server actions; without this their requests reach the parser of action bodies.
  if (headers['next-action'] !== undefined) return { status: 400 };
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) return { status: 413 };
  return ABSENT.some((pattern) => pattern.test(inside)) ? { status: 404 } : undefined;
}

/** `/a/x?y` → `/a/x` */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** Starts at the root, decodes as UTF-8 and means what it looks like. */
function isPlainPath(path: string): boolean {
  if (!path.startsWith('/') || CONTROL.test(path) || HIDDEN.test(path)) return false;
  if (path.split('/').some((segment) => DOTS.test(segment))) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Some clients offer HTTP/2 with every request (`h2c`): that offer may be left unanswered. */
function asksForUpgrade({ upgrade }: IncomingHttpHeaders): boolean {
  return upgrade !== undefined && upgrade.toLowerCase() !== 'h2c';
}
