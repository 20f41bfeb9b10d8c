import path from 'node:path';
import type { FeedReport } from '../model/feed-report';

/** A report as it may leave the machine: no path of its disk, no password and no query of an address. */
export type PublicReport = FeedReport;

const LONGEST_LIST = 50;

/** Leaves of every address and path what names the feed or file; lists end after 50 entries. */
export function publicReport(report: FeedReport): PublicReport {
  const clean = (text: string) => withoutPlaces(text.replaceAll(report.feed, publicName(report.feed)));
  const problems = (list: FeedReport['leftOut']) =>
    list.slice(0, LONGEST_LIST).map(({ item, field, reason }) => ({ item, field, reason: clean(reason) }));
  return {
    ...report,
    feed: publicName(report.feed),
    error: report.error === undefined ? undefined : clean(report.error),
    leftOut: problems(report.leftOut),
    warnings: problems(report.warnings),
    picturesFailed: report.picturesFailed
      .slice(0, LONGEST_LIST)
      .map(({ item, field, url, reason }) => ({ item, field, url: publicName(url), reason: clean(reason) })),
  };
}

function publicName(place: string): string {
  if (!/^https?:\/\//i.test(place)) return path.basename(place);
  return withoutPlaces(place).replace(/[?#].*$/, '');
}

/** User names and passwords leave addresses, folders leave paths. */
function withoutPlaces(text: string): string {
  return text
    .replace(/(https?:\/\/)[^\s/@]*@/gi, '$1')
    .replace(/file:\/\/(?=\/)/gi, '')
    .replace(/(?<![\w:/.%-])(?:\/[^\s/:'"]+)+\/([^\s/:'"]*)/g, '$1');
}
