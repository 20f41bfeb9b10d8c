import { PERIODS, visitQueryString, type VisitQuery } from '@/lib/desk/visit-query';
import type { VisitSums } from '@/lib/desk/visit-sums';
import type { VisitNames } from '@/lib/desk/visit-table';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { BUTTON, FIELD, MAIN_BUTTON } from './controls';
import { DayChart } from './day-chart';
import { Panel } from './panel';
import { SumTable } from './sum-table';

/** Longer tables are for a spreadsheet. */
export const MOST_ROWS = 20;

export interface VisitsSectionProps {
  base: string;
  query: VisitQuery;
  sums: VisitSums;
  names: VisitNames;
}

export function VisitsSection({ base, query, sums, names }: VisitsSectionProps) {
  const words = DESK_WORDS.visits;
  return (
    <div className="mt-4 grid gap-4">
      <VisitFilter base={base} query={query} names={names} />
      <p>
        {`${words.total}：`}
        <strong className="tabular-nums">{sums.total}</strong>
      </p>
      {sums.total === 0 ? <p>{words.none}</p> : <VisitFigures base={base} sums={sums} names={names} />}
      <p>
        <a href={`${base}/desk/visits.csv?${visitQueryString(query)}`} className={BUTTON}>
          {words.csv}
        </a>
      </p>
      <p className="text-sm text-muted">{words.channelsAbout}</p>
    </div>
  );
}

function VisitFilter({ base, query, names }: Omit<VisitsSectionProps, 'sums'>) {
  const words = DESK_WORDS.visits;
  return (
    <form action={`${base}/desk/visits`} className="grid gap-3 sm:grid-cols-4 sm:items-end">
      <label>
        <span className="block">{words.period}</span>
        <select name="days" defaultValue={query.days} className={FIELD}>
          {PERIODS.map((days) => (
            <option key={days} value={days}>
              {words.days(days)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block">{words.article}</span>
        <input name="code" defaultValue={query.code} maxLength={8} placeholder={words.anyArticle} className={FIELD} />
      </label>
      <label>
        <span className="block">{words.placement}</span>
        <select name="placement" defaultValue={query.placement ?? ''} className={FIELD}>
          <option value="">{words.anyPlacement}</option>
          {[...names.placements].map(([id, name]) => (
            <option key={id} value={id}>
              {`${name}（${id}）`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={MAIN_BUTTON}>
        {words.show}
      </button>
    </form>
  );
}

function VisitFigures({ base, sums, names }: Pick<VisitsSectionProps, 'base' | 'sums' | 'names'>) {
  const words = DESK_WORDS.visits;
  const isCut = (rows: unknown[]) => rows.length > MOST_ROWS;
  return (
    <>
      <Panel title={words.trend}>
        <DayChart days={sums.days} total={sums.total} />
      </Panel>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SumTable
          title={words.byChannel}
          heading={words.channel}
          rows={sums.channels.map(({ key, count }) => ({ key, name: words.channels[key], count }))}
        />
        <SumTable
          title={words.byPlacement}
          heading={words.placement}
          isCut={isCut(sums.placements)}
          rows={sums.placements.slice(0, MOST_ROWS).map(({ key = '', count }) => ({
            key,
            name: key === '' ? words.noPlacement : `${names.placements.get(key) ?? words.unnamed}（${key}）`,
            count,
          }))}
        />
        <SumTable
          title={words.byArticle}
          heading={words.title}
          isCut={isCut(sums.articles)}
          rows={sums.articles.slice(0, MOST_ROWS).map(({ key, count }) => ({
            key: key ?? '',
            name: key ? <ArticleName base={base} code={key} title={names.titles.get(key)} /> : words.listPage,
            count,
          }))}
        />
        <SumTable
          title={words.byDay}
          heading={words.day}
          isCut={isCut(sums.days)}
          rows={sums.days
            .toReversed()
            .slice(0, MOST_ROWS)
            .map(({ key, count }) => ({ key, name: key, count }))}
        />
      </div>
    </>
  );
}

function ArticleName({ base, code, title }: { base: string; code: string; title?: string }) {
  return (
    <a href={`${base}/desk/visits?code=${code}`} className="tap hover:text-main">
      {title ?? `${DESK_WORDS.visits.unknownArticle}（${code}）`}
    </a>
  );
}
