import { createHash } from 'node:crypto';
import type { ArticleDraft } from '../model/article-draft';
import { ARTICLE_STATUSES, type ArticleStatus } from '../model/article';
import { cleanLine } from '../model/clean-text';
import type { CivilTime } from '../model/civil-time';
import type { FeedDefaults } from '../model/feed-defaults';
import type { ItemProblem } from '../model/feed-report';
import { resolveLink, resolveResource } from '../model/resource-address';
import { adaptAttachments, adaptRelated } from './adapt-attachments';
import { adaptBody } from './adapt-body';
import { createWarnings, shown, type Warn } from './item-problems';
import { parseDate, publishingYears, VALIDITY_YEARS, type DateRange } from './parse-date';
import { plainTitle, titleFromBody, truncate } from './plain-title';
import { authorsOf, flagOf, languageOf, lineOf, tagsOf } from './wire-text';
import { fieldOf, isNestedDeeperThan, isRecord, type WireRecord } from './wire-value';

export interface ItemContext {
  feed: string;
  defaults: FeedDefaults;
  now: Date;
}

export type AdaptedItem = { draft: ArticleDraft; warnings: ItemProblem[] } | { leftOut: ItemProblem };

const MAX_TITLE = 300;
const MAX_DEPTH = 256;
const MAX_ID = 2000;
const INEXACT = 'a number too large to be read exactly; the url stands in for it (write it as a text)';

/**
 * Turns one item of a feed into a draft. It is left out only when nothing identifies it (no `id`, no
 * `url`) or when it cannot be read at all; whatever else is wrong is mended or dropped, with a warning.
 *
 * @param position 1-based, names an item without id in messages
 */
export function adaptItem(item: unknown, position: number, context: ItemContext): AdaptedItem {
  const place = `#${position}`;
  const leaveOut = (reason: string, field?: string) => ({ leftOut: { item: place, field, reason } });
  if (!isRecord(item)) return leaveOut(`is not an object: ${shown(item)}`);
  if (isNestedDeeperThan(item, MAX_DEPTH)) return leaveOut(`nested deeper than ${MAX_DEPTH} levels`);

  const { defaults } = context;
  const url = addressOf(item, defaults);
  const identity = identityOf(item, url);
  if (!identity) return leaveOut(`${missingOr(fieldOf(item, 'id'))}, and there is no url instead`, 'id');
  if (identity.id.length > MAX_ID) return leaveOut(`longer than ${MAX_ID} characters`, 'id');

  const { list: warnings, warn } = createWarnings(identity.id);
  if (identity.warning) warn('id', identity.warning);
  const wireUrl = fieldOf(item, 'url');
  if (typeof wireUrl === 'string' && wireUrl.trim() !== '' && !resolveLink(wireUrl, defaults.linkBase)) {
    warn('url', `${shown(wireUrl)} is not an http(s) address`);
  }
  return { draft: draftOf(item, { id: identity.id, url }, context, warn), warnings };
}

/** Why a value does not name an item. */
function missingOr(id: unknown): string {
  return id === undefined || id === null || id === '' ? 'is missing' : `${shown(id)} is no id`;
}

function draftOf(
  item: WireRecord,
  { id, url }: { id: string; url?: string },
  { feed, defaults, now }: ItemContext,
  warn: Warn,
): ArticleDraft {
  const linkBase = url ?? defaults.linkBase;
  const baseUrl = defaults.fileBase ?? linkBase ?? '';
  const body = adaptBody(item, warn);
  const years = publishingYears(now);
  const sourceJson = JSON.stringify(item);
  return {
    feed,
    itemId: id,
    url,
    title: titleOf(item, body, warn) ?? url ?? id,
    summary: summaryOf(item, warn),
    publishedAt: dateOf(item, 'date_published', years, warn),
    modifiedAt: dateOf(item, 'date_modified', years, warn),
    language: languageOf(item, warn) ?? defaults.language,
    authors: authorsOrDefault(authorsOf(item, warn), defaults),
    tags: tagsOf(item, warn),
    coverUrl: coverOf(item, baseUrl, warn),
    attachments: adaptAttachments(item, baseUrl, warn),
    ...governmentFields(item, linkBase, years, warn, defaults),
    body,
    baseUrl,
    linkBaseUrl: linkBase,
    sourceJson,
    sourceHash: hashOf(sourceJson, defaults),
  };
}

/** Changes with everything that a draft is made of, and with nothing else. */
function hashOf(sourceJson: string, { language, authors, column, linkBase, fileBase }: FeedDefaults): string {
  const lent = JSON.stringify([language, authors, column, linkBase, fileBase]);
  return createHash('sha256').update(sourceJson).update(lent).digest('hex');
}

/** `url`, else `external_url`: a link blog's item has no page of its own. */
function addressOf(item: WireRecord, defaults: FeedDefaults): string | undefined {
  for (const name of ['url', 'external_url']) {
    const value = fieldOf(item, name);
    const address = typeof value === 'string' ? resolveLink(cleanLine(value), defaults.linkBase) : undefined;
    if (address) return address;
  }
  return undefined;
}

/**
 * The id as text. A number beyond 2^53 has lost its last digits in reading, so that neighbours would become
 * one item: the address tells them apart. The specification has an item without one discarded; a generator in wide use writes
 * `"id": ""` on every item, so the address (without fragment) stands in.
 */
function identityOf(item: WireRecord, url: string | undefined): { id: string; warning?: string } | undefined {
  const value = fieldOf(item, 'id');
  const fromUrl = url && typeof fieldOf(item, 'url') === 'string' ? url.replace(/#.*$/, '') : undefined;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    return isExact || fromUrl === undefined ? { id: String(value) } : { id: fromUrl, warning: INEXACT };
  }
  const text = typeof value === 'string' ? cleanLine(value) : '';
  if (text !== '') return { id: text };
  return fromUrl === undefined ? undefined : { id: fromUrl, warning: 'missing; the url stands in for it' };
}

function titleOf(item: WireRecord, body: ArticleDraft['body'], warn: Warn): string | undefined {
  const title = plainTitle(lineOf(item, 'title', warn) ?? '');
  if (title === '') return titleFromBody(body);
  const short = truncate(title, MAX_TITLE);
  if (short !== title) warn('title', `longer than ${MAX_TITLE} characters; cut`);
  return short;
}

function summaryOf(item: WireRecord, warn: Warn): string | undefined {
  const summary = plainTitle(lineOf(item, 'summary', warn) ?? '');
  return summary === '' ? undefined : truncate(summary, 120);
}

function dateOf(record: WireRecord, name: string, range: DateRange, warn: Warn): CivilTime | undefined {
  const value = fieldOf(record, name);
  if (value === undefined || value === '') return undefined;
  const date = parseDate(value, range);
  if (!date) warn(name, `${shown(value)} is not a date from ${range.earliestYear} to ${range.latestYear}`);
  return date;
}

const authorsOrDefault = (own: string[], defaults: FeedDefaults) => (own.length > 0 ? own : defaults.authors);

function coverOf(item: WireRecord, base: string, warn: Warn): string | undefined {
  for (const name of ['image', 'banner_image']) {
    const address = lineOf(item, name, warn);
    const url = address === undefined ? undefined : resolveResource(address, base);
    if (url) return url;
    if (address) warn(name, `${shown(address)} is not an address of a picture`);
  }
  return undefined;
}

/** `_govsite` of an item. What it does not say stays absent: a publisher or source is never derived. */
function governmentFields(
  item: WireRecord,
  linkBase: string | undefined,
  years: DateRange,
  warn: Warn,
  defaults: FeedDefaults,
) {
  const extension = fieldOf(item, '_govsite');
  if (extension !== undefined && !isRecord(extension)) warn('_govsite', 'is not an object');
  const govsite = isRecord(extension) ? extension : {};
  return {
    source: lineOf(govsite, 'source', warn),
    publisher: lineOf(govsite, 'publisher', warn),
    editor: lineOf(govsite, 'editor', warn),
    column: lineOf(govsite, 'column', warn) ?? defaults.column,
    indexNo: lineOf(govsite, 'indexNo', warn),
    docNo: lineOf(govsite, 'docNo', warn),
    writtenDate: dateOf(govsite, 'writtenDate', years, warn),
    relatedLinks: adaptRelated(govsite, linkBase, warn),
    status: statusOf(govsite, warn),
    statusDate: dateOf(govsite, 'statusDate', years, warn),
    statusNote: lineOf(govsite, 'statusNote', warn),
    replacedBy: lineOf(govsite, 'replacedBy', warn),
    validUntil: dateOf(govsite, 'validUntil', VALIDITY_YEARS, warn),
    pinned: flagOf(govsite, 'pinned', warn),
  };
}

function statusOf(govsite: WireRecord, warn: Warn): ArticleStatus {
  const text = lineOf(govsite, 'status', warn)?.toLowerCase();
  if (text === undefined) return 'active';
  const status = ARTICLE_STATUSES.find((known) => known === text);
  if (!status) warn('status', `${shown(text)} is none of ${ARTICLE_STATUSES.join(', ')}; taken as active`);
  return status ?? 'active';
}
