import { createHash } from 'node:crypto';
import { WECHAT_SCRIPT_ORIGIN } from '../wechat/script-address';

/** What every page may do, article or list: nothing inline but what is named, nothing from elsewhere. */
const COMMON = [
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
];

/** Makes the one script address that our own scripts hand to the browser: see lib/enhance/worker-address.ts. */
const OUR_TYPES = 'reader-worker';

/** Data, feeds, files: nothing in them runs, whatever they are taken for. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Opened by themselves, pictures are dressed by the browser with inline styles, and drawings bring their own. */
export const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** A script's own policy matters for the worker alone, which fetches from this site and imports nothing. */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** For documents: `styles` and `scripts` are the inline parts, word for word. */
export function documentPolicy(styles: string[], scripts: string[]): string {
  return documentRules(styles, scripts, "'self'", OUR_TYPES);
}

/** The same inside WeChat, for a site that is set up for it: its script and the type that makes its address. */
export function weChatDocumentPolicy(styles: string[], scripts: string[]): string {
  return documentRules(styles, scripts, `'self' ${WECHAT_SCRIPT_ORIGIN}`, `${OUR_TYPES} reader-wechat`);
}

function documentRules(styles: string[], scripts: string[], sources: string, types: string): string {
  return [
    ...COMMON,
    `script-src ${sources} ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${types}`,
  ].join('; ');
}

/**
 * For the pages of the app, given a nonce in base64, new for every answer. Web views that do not know
 * `strict-dynamic` fall back on `'self'`; all others take only scripts that carry the nonce, and what those load.
 *
 * No Trusted Types: React makes the frame of a failed page anew with `innerHTML`, and would fail once more.
 */
export function pagePolicy(styles: string[], scripts: string[]): (nonce: string) => string {
  const rest = [...COMMON, `style-src 'self' ${hashes(styles)}`].join('; ');
  const known = hashes(scripts);
  return (nonce) => `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${known}; ${rest}`;
}

/** A page without any script: the few lines of a refusal. */
export function plainPolicy(styles: string[]): string {
  return `default-src 'none'; style-src ${hashes(styles)}; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`;
}

/** `'sha256-…' 'sha256-…'` */
function hashes(texts: string[]): string {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}
