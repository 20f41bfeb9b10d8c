import { BYTES, FACTS, readFacts } from './document-facts';
import { keepScriptOf } from './document-script';
import { readIntact } from './intact-body';
import { qrKey } from './media-keys';
import { putWithRoom } from './quota';
import { BASE, CACHES } from './scope';

/**
 * Why a document is on this phone, strongest first. Each is kept once, in the cache of its strongest
 * reason: `saved` by hand, `downloaded` with its column, `edition` the newest, `opened` once read.
 */
export const HOLDINGS = ['saved', 'downloaded', 'edition', 'opened'] as const;
export type Holding = (typeof HOLDINGS)[number];

const CACHE_OF: Record<Holding, string> = {
  saved: CACHES.saved,
  downloaded: CACHES.downloaded,
  edition: CACHES.articles,
  opened: CACHES.opened,
};

const SAVED_AT = 'X-Reader-Saved-At';
const CHECKED_AT = 'X-Reader-Checked-At';

export interface KeptDocument {
  key: string;
  code: string;
  holding: Holding;
  response: Response;
}

/** The key of an article's document: its address without placement and parameters. */
export function articleKey(code: string): string {
  return `${BASE}/a/${code.toLowerCase()}`;
}

export async function matchDocument(key: string): Promise<KeptDocument | undefined> {
  for (const holding of HOLDINGS) {
    const response = await (await caches.open(CACHE_OF[holding])).match(key);
    if (response) return { key, code: codeOf(key), holding, response };
  }
  return undefined;
}

/**
 * Keeps an answer under the stronger of its present reason and this one. The answer is read whole first,
 * so that a cut connection never becomes a copy.
 *
 * @throws Error when the answer is empty or not what the server sent
 */
export async function keepDocument(key: string, response: Response, reason: Holding): Promise<void> {
  const html = await readIntact(response);
  if (!html) throw new Error(`${key}: ${html === undefined ? 'altered on the way' : 'empty answer'}`);
  // Without its script it still reads.
  await keepScriptOf(html).catch(() => undefined);
  const headers = stampSaved(response.headers);
  headers.set(FACTS, encodeURIComponent(JSON.stringify(readFacts(html))));
  headers.set(BYTES, String(new TextEncoder().encode(html).length));
  await inTurn(key, async () => {
    const before = await matchDocument(key);
    await place(key, new Response(html, { headers }), before ? stronger(before.holding, reason) : reason);
  });
}

/** The site has just said that a copy is still its word. */
export async function stampChecked(key: string): Promise<void> {
  const kept = await matchDocument(key);
  if (!kept) return;
  const headers = new Headers(kept.response.headers);
  headers.set(CHECKED_AT, new Date().toISOString());
  await place(key, new Response(await kept.response.blob(), { headers }), kept.holding);
}

/** When a copy was last known to be the site's word: when it was saved or compared. */
export function checkedAt(response: Response): Date | undefined {
  return dateIn(response, CHECKED_AT) ?? savedAt(response);
}

/** Gives a kept document another reason, a weaker one too. */
export async function moveDocument(key: string, reason: Holding): Promise<void> {
  await inTurn(key, async () => {
    const kept = await matchDocument(key);
    if (kept && kept.holding !== reason) await place(key, kept.response, reason);
  });
}

export async function forgetDocument(key: string): Promise<void> {
  await Promise.all(HOLDINGS.map(async (holding) => (await caches.open(CACHE_OF[holding])).delete(key)));
  await (await caches.open(CACHES.media)).delete(qrKey(key));
}

/** All copies that are here for this reason; for the newest, also the list of them. */
export async function forgetHolding(holding: Holding): Promise<void> {
  for (const { key } of await listDocuments([holding])) await forgetDocument(key);
  await caches.delete(CACHE_OF[holding]);
}

/** All of them, or those of one reason, in the order they were kept; bodies are not read. */
export async function listDocuments(only: readonly Holding[] = HOLDINGS): Promise<KeptDocument[]> {
  const lists = await Promise.all(
    only.map(async (holding) => {
      const cache = await caches.open(CACHE_OF[holding]);
      const keys = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter(isArticleKey);
      const responses = await Promise.all(keys.map((key) => cache.match(key)));
      return keys.flatMap((key, index) => {
        const response = responses[index];
        return response ? [{ key, code: codeOf(key), holding, response }] : [];
      });
    }),
  );
  return lists.flat();
}

/** The keys of all of them. */
export async function keptKeys(): Promise<Set<string>> {
  const lists = await Promise.all(HOLDINGS.map(async (holding) => (await caches.open(CACHE_OF[holding])).keys()));
  return new Set(
    lists
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter(isArticleKey),
  );
}

/** Headers of a copy that is made now. */
export function stampSaved(original: Headers): Headers {
  const headers = new Headers(original);
  headers.set(SAVED_AT, new Date().toISOString());
  headers.delete(CHECKED_AT);
  return headers;
}

/** When a copy was put on this phone. */
export function savedAt(response: Response): Date | undefined {
  return dateIn(response, SAVED_AT);
}

function dateIn(response: Response, header: string): Date | undefined {
  const text = response.headers.get(header);
  return text ? new Date(text) : undefined;
}

export function revisionOf(response: Response): string | undefined {
  return response.headers.get('X-Reader-Revision') ?? undefined;
}

/** One change of a copy at a time, in worker and pages: of two at once the weaker reason could win. */
async function inTurn(key: string, change: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  await (locks ? locks.request(`reader:${key}`, change) : change());
}

async function place(key: string, response: Response, holding: Holding): Promise<void> {
  await putWithRoom(CACHE_OF[holding], key, response);
  const others = HOLDINGS.filter((other) => other !== holding);
  await Promise.all(others.map(async (other) => (await caches.open(CACHE_OF[other])).delete(key)));
}

const stronger = (a: Holding, b: Holding): Holding => (HOLDINGS.indexOf(a) < HOLDINGS.indexOf(b) ? a : b);
const isArticleKey = (path: string) => path.startsWith(`${BASE}/a/`);
const codeOf = (key: string) => key.slice(`${BASE}/a/`.length);
