import type { FeedReport, ItemProblem, PictureProblem } from '../model/feed-report';
import type { RemakeReport } from './remake-articles';
import { shownFeed } from './shown-feed';

const LONGEST_LIST = 50;

/** One line for the log of a server. */
export function reportLine(report: FeedReport): string {
  const took = `${report.durationMs} ms`;
  if (report.outcome === 'failed') {
    const { failures = 1, nextTryAt } = report;
    const often = failures > 1 ? `${failures} times in a row` : `after ${took}`;
    const next = nextTryAt === undefined ? '' : `; next try ${nextTryAt}`;
    return `sync: failed ${often}: ${report.error ?? shownFeed(report.feed)}${next}`;
  }
  const counts = `${report.itemsIn} items: ${countsOf(report)}`;
  const problems = problemCountsOf(report);
  return `sync: ${shownFeed(report.feed)}: ${report.outcome}, ${counts}${problems && `; ${problems}`} (${took})`;
}

/** Every problem on a line of its own, for the log of a server; at most 50. */
export function problemLines(report: FeedReport): string[] {
  const lines = [...report.leftOut, ...report.warnings].map(problemText).concat(report.picturesFailed.map(pictureText));
  const shown = lines.slice(0, LONGEST_LIST).map((line) => `sync: ${shownFeed(report.feed)}: ${line}`);
  return lines.length > LONGEST_LIST
    ? [...shown, `sync: and ${lines.length - LONGEST_LIST} more; see npm run sync`]
    : shown;
}

/** The whole report, for the person who runs `npm run sync`. */
export function reportText(report: FeedReport): string {
  const feed = shownFeed(report.feed);
  const heading = report.title ? `${feed} (${report.title})` : feed;
  if (report.outcome === 'failed') {
    const served = report.lastSuccessAt
      ? `what was stored on ${report.lastSuccessAt} is still served`
      : 'it was never read: nothing of it is served';
    return [heading, `  failed: ${report.error ?? 'unknown reason'}`, `  ${served}`, ...nextTryOf(report)].join('\n');
  }
  return [
    heading,
    `  ${report.outcome} in ${(report.durationMs / 1000).toFixed(1)} s, ${report.itemsIn} items: ${countsOf(report)}`,
    ...nextTryOf(report),
    ...section('left out', report.leftOut.map(problemText)),
    ...section('mended or dropped', report.warnings.map(problemText)),
    ...section('pictures not fetched', report.picturesFailed.filter(isPicture).map(pictureText)),
    ...section('attachments not fetched', report.picturesFailed.filter((file) => !isPicture(file)).map(pictureText)),
  ].join('\n');
}

/** What became of a change of the content rules; nothing when there was none. */
export function remakeLines({ made, changed, failed, durationMs }: RemakeReport): string[] {
  if (made + failed.length === 0) return [];
  const counts = `${made} articles made anew, ${changed} look different`;
  const problems = failed.slice(0, LONGEST_LIST).map(({ item, reason }) => `${item} cannot be made anew: ${reason}`);
  return [`content rules changed: ${counts} (${durationMs} ms)`, ...problems].map((line) => `sync: ${line}`);
}

const nextTryOf = ({ nextTryAt }: FeedReport) => (nextTryAt === undefined ? [] : [`  next try ${nextTryAt}`]);

function countsOf({ added, changed, unchanged, withdrawn }: FeedReport): string {
  return `${added} added, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn`;
}

function problemCountsOf({ leftOut, warnings, picturesFailed }: FeedReport): string {
  const counts: [number, string][] = [
    [leftOut.length, 'left out'],
    [warnings.length, 'warnings'],
    [picturesFailed.filter(isPicture).length, 'pictures not fetched'],
    [picturesFailed.filter((file) => !isPicture(file)).length, 'attachments not fetched'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

function problemText({ item, field, reason }: ItemProblem): string {
  return field === undefined ? `${item}: ${reason}` : `${item}, ${field}: ${reason}`;
}

const isPicture = ({ field }: PictureProblem) => field !== 'attachments';

function pictureText({ item, field, url, reason }: PictureProblem): string {
  return `${url} (item ${item}${field === undefined ? '' : `, ${field}`}): ${reason}`;
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, LONGEST_LIST).map((line) => `    ${line}`);
  const rest = lines.length > LONGEST_LIST ? [`    and ${lines.length - LONGEST_LIST} more`] : [];
  return [`  ${title} (${lines.length}):`, ...shown, ...rest];
}
