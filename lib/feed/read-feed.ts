import 'server-only';
import { createHash } from 'node:crypto';
import { parseAddress } from '../model/resource-address';
import { fail, ok, type Result } from '../model/result';
import type { FeedDocument } from './feed-document';
import { nextPageOf, pageKey } from './next-page';
import type { FetchFailure } from './fetch-bytes';
import { fetchPage, parsePage, readFilePage, type PageLimits, type RawPage } from './read-page';

/** What the last good read left behind; with none, the feed is read in full. */
export interface FeedValidators {
  etag?: string;
  lastModified?: string;
  bodyHash?: string;
}

export interface ReadFeedOptions {
  /** For all pages together. Default 20 s. */
  timeoutMs?: number;
  /** For all pages together, after decompression. Default 20 MB. */
  maxBytes?: number;
  /** Default 10. */
  maxPages?: number;
  signal?: AbortSignal;
  allowPrivateHosts?: readonly string[];
}

export type FeedRead =
  | { kind: 'unchanged' }
  | {
      kind: 'read';
      /** The first page, with the items of all pages. */
      document: FeedDocument;
      /** Address after redirects, or the absolute file path. */
      address: string;
      /** Of a feed of one page only: they say nothing about further pages. */
      etag?: string;
      lastModified?: string;
      /** SHA-256 over all pages; absent when a page failed, so that the next read starts afresh. */
      bodyHash?: string;
      warnings: string[];
      /** Some pages were not read: the absence of an item means nothing. */
      partial: boolean;
    };

const DEFAULTS = { timeoutMs: 20_000, maxBytes: 20_000_000, maxPages: 10 };

/**
 * Reads a feed from an absolute file path or an http(s) address, with the pages that `next_url` names.
 *
 * When a page after the first fails, what was had is kept, with a warning. The error names the source,
 * the status and the reason.
 */
export async function readFeed(
  source: string,
  validators: FeedValidators = {},
  options: ReadFeedOptions = {},
): Promise<{ ok: true; value: FeedRead } | FetchFailure> {
  const budget = createBudget(source, options);
  const maxPages = options.maxPages ?? DEFAULTS.maxPages;
  const first = await readPage(source, validators, budget.left());
  if (!first.ok) return first;
  if (first.value === 'unchanged') return ok({ kind: 'unchanged' });

  const parsed = parsePage(first.value);
  const hash = createHash('sha256');
  hash.update(first.value.bytes);
  if (!parsed.ok) return fail(first.value.address === source ? parsed.error : `${source}: ${parsed.error}`);

  budget.spend(first.value);
  const { address, etag, lastModified } = first.value;
  const visited = new Set([pageKey(source), pageKey(address)]);
  const rest = await readFurtherPages(parsed.value.document, address, { budget, maxPages, hash, visited });
  const bodyHash = rest.failed ? undefined : hash.digest('hex');
  if (bodyHash !== undefined && bodyHash === validators.bodyHash) return ok({ kind: 'unchanged' });
  const single = rest.pages === 0 && !rest.failed;
  return ok({
    kind: 'read',
    document: { ...parsed.value.document, items: parsed.value.document.items.concat(rest.items) },
    address,
    etag: single ? etag : undefined,
    lastModified: single ? lastModified : undefined,
    bodyHash,
    warnings: [...parsed.value.warnings, ...rest.warnings],
    partial: rest.partial,
  });
}

type Budget = ReturnType<typeof createBudget>;

/** One deadline and one size for all pages: a feed of ten slow pages is as slow as one. */
function createBudget(source: string, { signal, allowPrivateHosts, ...options }: ReadFeedOptions) {
  const end = performance.now() + (options.timeoutMs ?? DEFAULTS.timeoutMs);
  const ownOrigin = /^https?:/i.test(source) ? parseAddress(source)?.origin : undefined;
  let bytes = options.maxBytes ?? DEFAULTS.maxBytes;
  return {
    spend: (page: RawPage) => void (bytes -= page.bytes.byteLength),
    left: (): PageLimits => ({
      timeoutMs: Math.max(1, Math.ceil(end - performance.now())),
      maxBytes: bytes,
      signal,
      allowPrivateHosts,
      ownOrigin,
    }),
  };
}

function readPage(address: string, validators: FeedValidators, limits: PageLimits) {
  return /^https?:/i.test(address) ? fetchPage(address, validators, limits) : readFilePage(address, limits);
}

interface FurtherPages {
  items: unknown[];
  pages: number;
  warnings: string[];
  partial: boolean;
  failed: boolean;
}

interface PageWalk {
  budget: Budget;
  maxPages: number;
  hash: { update(bytes: Uint8Array): unknown };
  visited: Set<string>;
}

async function readFurtherPages(
  firstPage: FeedDocument,
  firstAddress: string,
  { budget, maxPages, hash, visited }: PageWalk,
): Promise<FurtherPages> {
  const found: FurtherPages = { items: [], pages: 0, warnings: [], partial: false, failed: false };
  let [document, address] = [firstPage, firstAddress];
  for (;;) {
    const next = nextPageOf(document, address, visited);
    if (next.kind !== 'page') {
      if (next.warning) found.warnings.push(next.warning);
      return { ...found, partial: next.kind === 'refused' };
    }
    if (found.pages + 1 >= maxPages) {
      found.warnings.push(`more than ${maxPages} pages; the rest is not read`);
      return { ...found, partial: true };
    }
    visited.add(pageKey(next.address));
    const page = await readOneMore(next.address, budget);
    if (!page.ok) {
      found.warnings.push(`page ${found.pages + 2} is missing: ${page.error}`);
      return { ...found, partial: true, failed: true };
    }
    hash.update(page.value.raw.bytes);
    visited.add(pageKey(page.value.raw.address));
    [document, address] = [page.value.document, page.value.raw.address];
    found.items.push(...document.items);
    found.pages++;
  }
}

async function readOneMore(address: string, budget: Budget): Promise<Result<{ raw: RawPage; document: FeedDocument }>> {
  const raw = await readPage(address, {}, { ...budget.left(), sameOrigin: true });
  if (!raw.ok) return raw;
  if (raw.value === 'unchanged') return fail(`${address}: answered 304`);
  budget.spend(raw.value);
  const parsed = parsePage(raw.value);
  return parsed.ok ? ok({ raw: raw.value, document: parsed.value.document }) : parsed;
}
