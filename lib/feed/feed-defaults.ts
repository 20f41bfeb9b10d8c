import { pathToFileURL } from 'node:url';
import type { FeedDefaults } from '../model/feed-defaults';
import { resolveLink } from '../model/resource-address';
import type { FeedDocument } from './feed-document';
import type { Warn } from './item-problems';
import { plainTitle } from './plain-title';
import { authorsOf, flagOf, languageOf, lineOf } from './wire-text';
import { fieldOf, isRecord } from './wire-value';

/**
 * @param address absolute http(s) address, or absolute file path
 * @param severalFeeds only then is the name of the feed's column a column of ours
 */
export function feedDefaultsOf(
  document: FeedDocument,
  { address, severalFeeds }: { address: string; severalFeeds: boolean },
  warn: Warn,
): FeedDefaults {
  const webAddress = resolveLink(address);
  const home = homePageOf(document, webAddress, warn);
  const extension = fieldOf(document, '_govsite');
  const govsite = isRecord(extension) ? extension : {};
  if (extension !== undefined && !isRecord(extension)) warn('_govsite', 'is not an object');
  const column = fieldOf(govsite, 'column');
  const columnName = isRecord(column)
    ? lineOf(column, 'name', warn)
    : typeof column === 'string'
      ? lineOf(govsite, 'column', warn)
      : undefined;
  const title = lineOf(document, 'title', warn);
  return {
    title: title && plainTitle(title),
    complete: flagOf(govsite, 'complete', warn),
    language: languageOf(document, warn),
    authors: authorsOf(document, warn),
    column: severalFeeds ? columnName : undefined,
    linkBase: home ?? webAddress,
    fileBase: webAddress ? undefined : pathToFileURL(address).href,
  };
}

function homePageOf(document: FeedDocument, webAddress: string | undefined, warn: Warn): string | undefined {
  const text = lineOf(document, 'home_page_url', warn);
  if (!text) return undefined;
  const home = resolveLink(text, lineOf(document, 'feed_url', warn) ?? webAddress) ?? resolveLink(text, webAddress);
  if (!home) warn('home_page_url', `"${text}" is not an http(s) address`);
  return home;
}
