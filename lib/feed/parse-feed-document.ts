import { fail, ok, type Result } from '../model/result';
import type { FeedDocument } from './feed-document';
import { shown } from './item-problems';
import { findJsonError } from './json-position';
import { fieldOf, isRecord } from './wire-value';

export interface ParsedFeedDocument {
  document: FeedDocument;
  /** English sentences, without the source's name. */
  warnings: string[];
}

const VERSION_ADDRESS = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.(\d+))?\/?$/i;
const BARE_VERSION = /^(?:json\s?feed\s*)?v?1(?:\.[01])?$/i;

/**
 * Reads the text of a JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * Invalid JSON is used in no part; nothing is known of the items yet. Nesting is checked item by item
 * later (`adapt-item.ts`), as one absurd item is no reason to lose the rest.
 *
 * @param sourceName address or path for messages
 */
export function parseFeedDocument(text: string, sourceName: string): Result<ParsedFeedDocument> {
  const json = text.replace(/^\uFEFF/, '');
  const value = parseJson(json, sourceName);
  if (!value.ok) return value;
  if (!isRecord(value.value)) return fail(`${sourceName}: expected a JSON object, found ${kindOf(value.value)}`);

  const document = value.value;
  const items = fieldOf(document, 'items');
  const version = checkVersion(fieldOf(document, 'version'));
  if (!version.ok) return fail(`${sourceName}: ${version.error}`);
  if (items === undefined) return fail(`${sourceName}: "items" is missing`);
  if (!Array.isArray(items)) return fail(`${sourceName}: "items" is ${kindOf(items)} instead of an array`);
  const warnings = version.value === undefined ? [] : [version.value];
  return ok({ document: { ...document, items: items as unknown[] }, warnings });
}

function parseJson(json: string, sourceName: string): Result<unknown> {
  const start = json.trimStart().slice(0, 4000);
  if (start === '') return fail(`${sourceName}: the answer is empty`);
  if (start.startsWith('<')) return fail(`${sourceName}: found ${markupKind(start)} instead of JSON`);
  try {
    return ok(JSON.parse(json) as unknown);
  } catch (error) {
    const place = findJsonError(json);
    const where = place ? `line ${place.line}, column ${place.column}` : (error as Error).message;
    const what = place?.atEnd ? 'the JSON ends in the middle' : 'not valid JSON';
    return fail(`${sourceName}: ${what} at ${where}`);
  }
}

function markupKind(start: string): string {
  if (/<(?:rss|rdf:RDF|channel)\b/i.test(start)) return 'RSS XML';
  if (/<feed\b/i.test(start)) return 'Atom XML';
  if (/^<\?xml/i.test(start) && !/<html/i.test(start)) return 'XML';
  // The title tells a challenge or login page from a page that is gone.
  const title = /<title[^>]*>([^<]+)/i.exec(start)?.[1]?.trim();
  return title ? `HTML (${shown(title)})` : 'HTML';
}

/** A warning, or nothing, or the reason why this is no feed for us. */
function checkVersion(version: unknown): Result<string | undefined> {
  if (version === undefined || version === null || version === '') {
    return ok('"version" is missing; read as JSON Feed 1.1');
  }
  const text = typeof version === 'number' ? String(version) : typeof version === 'string' ? version.trim() : undefined;
  const match = text === undefined ? null : VERSION_ADDRESS.exec(text);
  if (match) {
    return ok(Number(match[1] ?? 0) > 1 ? `"version" ${text} is newer than 1.1; read as 1.1` : undefined);
  }
  if (text !== undefined && BARE_VERSION.test(text)) {
    return ok(`"version" is "${text}" instead of https://jsonfeed.org/version/1.1`);
  }
  return fail(`"version" ${JSON.stringify(version)?.slice(0, 80)} is not JSON Feed 1`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}
