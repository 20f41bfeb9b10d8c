import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAddress, resolveResource } from '../model/resource-address';
import type { FeedDocument } from './feed-document';
import { shown } from './item-problems';
import { fieldOf } from './wire-value';

/** `end`: the last page, or one already read. `refused`: there is more, but it is not followed. */
export type NextPage =
  { kind: 'page'; address: string } | { kind: 'end'; warning?: string } | { kind: 'refused'; warning: string };

/**
 * Where `next_url` leads: to another page of the same origin, or, for a file, to a file in its folder.
 *
 * @param visited normalised addresses of the pages read so far, see `pageKey`
 */
export function nextPageOf(document: FeedDocument, address: string, visited: ReadonlySet<string>): NextPage {
  const next = fieldOf(document, 'next_url');
  if (next === undefined || next === '') return { kind: 'end' };
  if (typeof next !== 'string') return { kind: 'refused', warning: `next_url ${shown(next)} is not an address` };
  const found = /^https?:/i.test(address) ? webPage(next, address) : filePage(next, address);
  if (typeof found !== 'string') return { kind: 'refused', warning: `next_url ${shown(next)} ${found.problem}` };
  if (visited.has(pageKey(found))) {
    return { kind: 'end', warning: `next_url ${shown(next)} leads back to a page already read` };
  }
  return { kind: 'page', address: found };
}

/** One spelling for one page. */
export function pageKey(address: string): string {
  return (/^https?:/i.test(address) ? parseAddress(address)?.href : address)?.replace(/#.*$/, '') ?? address;
}

function webPage(next: string, address: string): string | { problem: string } {
  const url = parseAddress(next, address);
  if (!url) return { problem: 'is not an address' };
  if (url.origin !== new URL(address).origin) return { problem: 'is on another host and is not followed' };
  url.hash = '';
  return url.href;
}

function filePage(next: string, address: string): string | { problem: string } {
  const url = resolveResource(next, pathToFileURL(address).href);
  if (!url?.startsWith('file:')) return { problem: 'is not in the folder of the feed and is not followed' };
  return path.normalize(fileURLToPath(url));
}
