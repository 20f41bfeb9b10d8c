import { DocumentCache } from './document-cache';

const MEGABYTE = 1_000_000;
const KEY = Symbol.for('campaign-reader.documents');
const shared = globalThis as { [KEY]?: DocumentCache };

/** The finished documents of the process; the bundler may load this module several times. */
export function getDocumentCache(): DocumentCache {
  return (shared[KEY] ??= new DocumentCache(96 * MEGABYTE));
}
