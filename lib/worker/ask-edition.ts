import { SCHEMA, type Edition } from '../edition/edition';
import { fetchWithin } from '../kept/deadline';
import { EDITION_KEY, matchKeptEdition, writeKeptEdition } from '../kept/edition-copy';
import { isJson } from '../kept/trusted-answer';

const DEADLINE = 20_000;
/** One page asks for the list, for its articles to be kept, and whether its own text still holds. */
const SHARED_MS = 5000;

export interface EditionAnswer {
  edition: Edition;
  etag: string | null;
  /** It is the one that is kept. */
  unchanged: boolean;
}

let latest: { at: number; answer: Promise<EditionAnswer | undefined> } | undefined;

/**
 * Asks the site for the list of the newest, by the tag of the kept one: a phone that is up to date spends one
 * short question. Questions close together share one answer; `undefined` when it is not ours.
 *
 * @throws when there is no network
 */
export function askForEdition(): Promise<EditionAnswer | undefined> {
  if (!latest || Date.now() - latest.at > SHARED_MS) {
    const asked = { at: Date.now(), answer: ask() };
    latest = asked;
    asked.answer
      .catch(() => undefined)
      .then((answer) => {
        if (!answer && latest === asked) latest = undefined;
      });
  }
  return latest.answer;
}

/** A page that is opened asks anew, whatever was answered a moment ago. */
export function forgetAnswer(): void {
  latest = undefined;
}

async function ask(): Promise<EditionAnswer | undefined> {
  const kept = await matchKeptEdition();
  const etag = kept?.headers.get('ETag') ?? null;
  const init: RequestInit = etag ? { headers: { 'If-None-Match': etag } } : { cache: 'no-cache' };
  const response = await fetchWithin(EDITION_KEY, DEADLINE, init);
  if (response.status === 304 && kept) {
    const edition = (await kept.json()) as Edition;
    // Everything it names has just been compared.
    await writeKeptEdition(edition, etag);
    return { edition, etag, unchanged: true };
  }
  if (!isJson(response)) return undefined;
  const edition = (await response.json()) as Partial<Edition>;
  if (edition.schema !== SCHEMA || !Array.isArray(edition.articles) || !Array.isArray(edition.withdrawn))
    return undefined;
  return { edition: edition as Edition, etag: response.headers.get('ETag'), unchanged: false };
}
