import type { FeedReport } from '../model/feed-report';
import { log } from '../site/log';
import { problemLines, reportLine } from './report-text';

export type LogReport = (report: FeedReport) => void;

/**
 * What a server says of its syncs: one line each, and the problems only when they are others than last
 * time. A feed that goes on failing for the same reason gets a line at the 1st, 2nd, 4th, 8th … failure.
 */
export function createReportLog(): LogReport {
  const lastProblems = new Map<string, string>();
  const lastErrors = new Map<string, string | undefined>();
  return (report) => {
    const lastError = lastErrors.get(report.feed);
    lastErrors.set(report.feed, report.error);
    if (report.outcome === 'failed') {
      if (report.error !== lastError || isPowerOfTwo(report.failures ?? 0)) log.warn(reportLine(report));
      return;
    }
    log.info(reportLine(report));
    const problems = problemLines(report);
    if (lastProblems.get(report.feed) === problems.join('\n')) return;
    lastProblems.set(report.feed, problems.join('\n'));
    problems.forEach((line) => log.warn(line));
  };
}

const isPowerOfTwo = (count: number) => Number.isInteger(Math.log2(count));
