import { DESK_WORDS } from '@/lib/site/desk-words';
import { Panel } from './panel';

export interface HomeSectionProps {
  base: string;
  today: number;
  week: number;
  /** One sentence each. */
  toDo: string[];
}

export function HomeSection({ base, today, week, toDo }: HomeSectionProps) {
  const words = DESK_WORDS.home;
  return (
    <div className="mt-4 grid gap-4">
      <div className="grid grid-cols-2 gap-4">
        {[
          [words.today, today],
          [words.week, week],
        ].map(([name, count]) => (
          <p key={name} className="rounded-lg bg-paper p-4">
            <span className="block text-muted">{name}</span>
            <strong className="text-2xl tabular-nums">{count}</strong>
          </p>
        ))}
      </div>
      <Panel title={words.toDo}>
        {toDo.length === 0 && <p>{words.nothing}</p>}
        <ul>
          {toDo.map((text) => (
            <li key={text}>
              <a href={`${base}/desk/checks`} className="tap text-main">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
