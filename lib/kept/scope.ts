declare const process: { env: Record<string, string | undefined> };

/** Where the site is mounted: `''` or `/swjxj/zt/cwzl`. */
export const BASE = process.env.NEXT_PUBLIC_BASE_PATH ?? '';

/** Every cache of ours starts with this; those of other sites and columns on the same origin do not. */
const PREFIX = `reader:${BASE}/:`;

export const CACHES = {
  /** Files of one build. */
  files: `${PREFIX}files`,
  /** Article documents by what holds them, see documents.ts: they need no file of any build. */
  saved: `${PREFIX}saved:1`,
  downloaded: `${PREFIX}downloaded:1`,
  articles: `${PREFIX}articles:1`,
  opened: `${PREFIX}opened:1`,
  /** The scripts that kept documents load, of this build and of earlier ones. */
  scripts: `${PREFIX}scripts:1`,
  /** Pictures, codes and attachments of all kept documents. */
  media: `${PREFIX}media:1`,
  /** What is searched offline. */
  search: `${PREFIX}search:1`,
} as const;

/** Pages of the app by the build whose files they need. Only the worker knows its build: pages that named it
 *  would change with every deploy. */
export const pagesCacheOf = (build: string): string => `${PREFIX}pages:${build}`;

export function isOurCache(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** `/base/a/xyz` → `/a/xyz`; `undefined` outside the site. */
export function pathInSite(url: URL): string | undefined {
  if (url.origin !== location.origin) return undefined;
  if (url.pathname === BASE) return '/';
  return url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : undefined;
}
