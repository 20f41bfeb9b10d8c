import { normaliseForSearch } from '../model/search-words';
import { factsOf } from './document-facts';
import { listDocuments, revisionOf, type KeptDocument } from './documents';
import { readBodyText } from './document-text';
import { BASE, CACHES } from './scope';

/** One kept article as it is searched: texts as they are, and once more in the form that is compared. */
export interface SearchEntry {
  code: string;
  revision?: string;
  title: string;
  date?: string;
  column?: string;
  badge?: string;
  validUntil?: string;
  text: string;
}

export interface SearchableEntry extends SearchEntry {
  plainTitle: string;
  plainText: string;
}

const KEY = `${BASE}/search-index`;

/**
 * All kept articles, ready to be searched. The index lies beside the copies and follows them: what is new
 * is read, what has gone leaves it.
 */
export async function loadSearchIndex(): Promise<SearchableEntry[]> {
  const cache = await caches.open(CACHES.search);
  const [documents, stored] = await Promise.all([listDocuments(), cache.match(KEY)]);
  const known = new Map(((await stored?.json()) as SearchEntry[] | undefined)?.map((entry) => [entry.code, entry]));
  let changed = known.size !== documents.length;
  const entries = await Promise.all(
    documents.map(async (document) => {
      const entry = known.get(document.code);
      if (entry && entry.revision === revisionOf(document.response)) return entry;
      changed = true;
      return entryOf(document);
    }),
  );
  // Without room the index is made again next time.
  if (changed) await cache.put(KEY, Response.json(entries)).catch(() => undefined);
  return entries.map(searchable);
}

async function entryOf({ code, response }: KeptDocument): Promise<SearchEntry> {
  const { title, date, column, badge, validUntil } = factsOf(response);
  const text = readBodyText(await response.text());
  return { code, revision: revisionOf(response), title, date, column, badge, validUntil, text };
}

export function searchable(entry: SearchEntry): SearchableEntry {
  const plainTitle = normaliseForSearch(`${entry.title}\n${entry.column ?? ''}`);
  return { ...entry, plainTitle, plainText: normaliseForSearch(entry.text) };
}
