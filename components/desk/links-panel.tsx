import type { LinkCheck } from '@/lib/desk/check-links';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { ArticleList, Cut, Findings, MOST } from './article-checks';
import { BUTTON } from './controls';
import { Panel } from './panel';

export interface LinksPanelProps {
  base: string;
  running: boolean;
  last?: LinkCheck;
  /** When the last run ended, in Beijing. */
  finishedAt?: string;
}

/** Links that lead nowhere; looked for only when staff ask, beside everything else. */
export function LinksPanel({ base, running, last, finishedAt }: LinksPanelProps) {
  const words = DESK_WORDS.checks;
  return (
    <Panel title={words.links}>
      <p className="text-sm text-muted">{words.linksAbout}</p>
      <p role="status" className="mt-2">
        {stateText(running, last, finishedAt)}
      </p>
      <div className="mt-2">
        {running ? (
          <a href={`${base}/desk/checks`} className={BUTTON}>
            {words.refresh}
          </a>
        ) : (
          <form action={`${base}/desk/checks/links`} method="post">
            <button type="submit" className={BUTTON}>
              {words.checkLinks}
            </button>
          </form>
        )}
      </div>
      <ul className="mt-2">
        {last?.broken.slice(0, MOST).map(({ url, fault, status, articles }) => (
          <li key={url} className="border-t border-line py-2">
            <span className="block break-all">{url}</span>
            <span className="text-main">
              {status === undefined ? words[fault] : `${words[fault]}（${words.status(status)}）`}
            </span>
            <Findings summary={`${words.where}：${words.missingCount(articles.length)}`}>
              <ArticleList base={base} articles={articles} />
            </Findings>
          </li>
        ))}
      </ul>
      {last && <Cut shown={last.broken} />}
    </Panel>
  );
}

function stateText(running: boolean, last?: LinkCheck, finishedAt?: string): string {
  const words = DESK_WORDS.checks;
  if (running) return words.checking(last?.done ?? 0, last?.total ?? 0);
  if (!last || !finishedAt) return words.notChecked;
  const checked = words.checked(finishedAt, last.total);
  return last.broken.length === 0 ? `${checked}${words.noBroken}。` : checked;
}
