import type { ArticleCode } from '../model/article-code';

/** The addresses that leave the product; nothing else builds one. */
export interface Addresses {
  origin: string;
  basePath: string;
  /** `/a/x` → `/base/a/x`, for links inside the site. */
  path(path: string): string;
  /** `/a/x` → `https://host/base/a/x`, for everything that leaves it. */
  absolute(path: string): string;
  /** The one canonical address of an article; with a placement, the one in the code that hangs there. */
  article(code: ArticleCode, placement?: string): string;
}

/**
 * @param origin `https://www.example.gov.cn`
 * @param basePath `''` or `/swjxj/zt/cwzl`
 */
export function createAddresses(origin: string, basePath: string): Addresses {
  const path = (target: string) => `${basePath}${target}`;
  const absolute = (target: string) => `${origin}${path(target)}`;
  const article = (code: ArticleCode, placement?: string) => absolute(`/a/${code}${placement ? `/${placement}` : ''}`);
  return { origin, basePath, path, absolute, article };
}
