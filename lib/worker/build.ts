import { pagesCacheOf } from '../kept/scope';

declare const process: { env: Record<string, string | undefined> };

/** The build that this worker belongs to. */
export const BUILD = process.env.NEXT_PUBLIC_BUILD_ID ?? '';
export const PAGES = pagesCacheOf(BUILD);
