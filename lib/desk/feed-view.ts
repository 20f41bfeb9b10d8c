import { publicReport } from '../health/public-report';
import { civilTimeAt } from '../model/civil-time';
import type { FeedReport } from '../model/feed-report';
import { problemInChinese } from '../site/problem-words';
import type { FeedState } from '../store/store';

export interface ProblemView {
  item: string;
  field?: string;
  /** Of a picture or an attachment. */
  url?: string;
  reason: string;
  /** The reason as the log has it, when there are no other words for it. */
  isEnglish: boolean;
}

/** What staff see of a feed; times in Beijing. */
export interface FeedView {
  title: string;
  failures: number;
  error?: Pick<ProblemView, 'reason' | 'isEnglish'>;
  lastSuccess?: string;
  nextTry?: string;
  kept?: number;
  leftOut: ProblemView[];
  warnings: ProblemView[];
  files: ProblemView[];
}

/** @param feed the configured source, of which only the last part is shown */
export function feedViewOf(feed: string, state: FeedState): FeedView {
  const report = state.report && publicReport(state.report);
  const { leftOut = [], warnings = [], picturesFailed = [], error } = report ?? {};
  return {
    title: report?.title ?? report?.feed ?? feed.split(/[?#]/, 1)[0]!.split('/').at(-1) ?? '',
    failures: state.failures ?? 0,
    error: error === undefined ? undefined : wordsFor(error),
    lastSuccess: timeOf(state.lastSuccessAt),
    nextTry: timeOf(state.nextTryAt),
    kept: report && Math.max(0, report.itemsIn - (state.report?.leftOut.length ?? 0)),
    leftOut: leftOut.map(problemView),
    warnings: warnings.map(problemView),
    files: picturesFailed.map(problemView),
  };
}

function problemView(problem: FeedReport['picturesFailed'][number] | FeedReport['leftOut'][number]): ProblemView {
  const url = 'url' in problem ? problem.url : undefined;
  return { item: problem.item, field: problem.field, url, ...wordsFor(problem.reason) };
}

function wordsFor(reason: string): Pick<ProblemView, 'reason' | 'isEnglish'> {
  const chinese = problemInChinese(reason);
  return { reason: chinese ?? reason, isEnglish: chinese === undefined };
}

function timeOf(iso: string | undefined): string | undefined {
  return iso === undefined || Number.isNaN(Date.parse(iso)) ? undefined : civilTimeAt(new Date(iso));
}
