import type { FeedView, ProblemView } from '@/lib/desk/feed-view';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { Findings } from './article-checks';
import { Panel } from './panel';

/** The last report of every feed. */
export function FeedsPanel({ feeds }: { feeds: FeedView[] }) {
  return (
    <Panel title={DESK_WORDS.checks.feeds}>
      {feeds.map((feed, index) => (
        <FeedReport key={index} feed={feed} />
      ))}
    </Panel>
  );
}

function FeedReport({ feed }: { feed: FeedView }) {
  const words = DESK_WORDS.checks;
  const facts: [string, string | number | undefined][] = [
    [words.lastSuccess, feed.lastSuccess ?? words.never],
    [words.kept, feed.kept === undefined ? undefined : words.missingCount(feed.kept)],
    [words.nextTry, feed.nextTry],
  ];
  const lists: [string, ProblemView[]][] = [
    [words.leftOut, feed.leftOut],
    [words.warnings, feed.warnings],
    [words.files, feed.files],
  ];
  return (
    <div className="border-t border-line py-3 first-of-type:border-0">
      <h3 className="font-bold">{feed.title}</h3>
      {feed.error && (
        <p className="text-main">
          {feed.failures > 0 && words.failing(feed.failures)}
          <Reason problem={feed.error} />
        </p>
      )}
      <dl className="mt-1 flex flex-wrap gap-x-6">
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} className="flex gap-2">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {lists.map(
        ([name, problems]) =>
          problems.length > 0 && (
            <Findings key={name} summary={`${name}：${problems.length}`}>
              <ul className="pb-2">
                {problems.map((problem, index) => (
                  <li key={index} className="border-t border-line py-2 text-sm">
                    <span className="break-all text-muted">
                      {[problem.item, problem.field, problem.url].filter(Boolean).join(' · ')}
                    </span>
                    <span className="block">
                      <Reason problem={problem} />
                    </span>
                  </li>
                ))}
              </ul>
            </Findings>
          ),
      )}
    </div>
  );
}

function Reason({ problem }: { problem: Pick<ProblemView, 'reason' | 'isEnglish'> }) {
  return problem.isEnglish ? <span lang="en">{problem.reason}</span> : <span>{problem.reason}</span>;
}
