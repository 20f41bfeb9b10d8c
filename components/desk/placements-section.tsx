import type { Placement } from '@/lib/model/placement';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { WORDS } from '@/lib/site/words';
import { BUTTON, FIELD, MAIN_BUTTON } from './controls';
import { Panel } from './panel';

export interface PlacementRow extends Placement {
  /** In the last 30 days; absent when that is not known. */
  visits?: number;
}

export interface PlacementsSectionProps {
  base: string;
  rows: PlacementRow[];
  /** What became of the last form. */
  message?: string;
  problem?: string;
  /** What stands in the form after it was refused. */
  given: { name: string; id: string };
}

export function PlacementsSection({ base, rows, message, problem, given }: PlacementsSectionProps) {
  const words = DESK_WORDS.placements;
  return (
    <div className="mt-4 grid gap-4">
      {message && <p role="status">{message}</p>}
      {problem && (
        <p role="alert" className="text-main">
          {problem}
        </p>
      )}
      <Panel title={words.add}>
        <form action={`${base}/desk/placements/add`} method="post" className="grid gap-3 sm:max-w-[34rem]">
          <label>
            <span className="block">{words.placeName}</span>
            <input name="name" required maxLength={40} defaultValue={given.name} className={FIELD} />
            <span className="block text-sm text-muted">{words.placeExample}</span>
          </label>
          <label>
            <span className="block">{words.id}</span>
            <input
              name="id"
              maxLength={16}
              pattern="[A-Za-z0-9\-]*"
              autoCapitalize="none"
              defaultValue={given.id}
              className={FIELD}
            />
            <span className="block text-sm text-muted">{words.idHint}</span>
          </label>
          <button type="submit" className={MAIN_BUTTON}>
            {words.create}
          </button>
        </form>
      </Panel>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="rounded-lg bg-paper px-4">
          {rows.map((row) => (
            <PlacementItem key={row.id} base={base} row={row} />
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">{words.retiredHint}</p>
    </div>
  );
}

function PlacementItem({ base, row }: { base: string; row: PlacementRow }) {
  const words = DESK_WORDS.placements;
  return (
    <li className="border-b border-line py-3 last:border-0">
      <p className="flex flex-wrap items-center gap-x-3">
        <strong>{row.id}</strong>
        {row.retired && <span className="text-main">{words.retired}</span>}
        <a href={`${base}/desk/visits?placement=${row.id}`} className="tap text-main">
          {`${words.visits}：${row.visits ?? WORDS.visits.unknown}`}
        </a>
      </p>
      <form action={`${base}/desk/placements/change`} method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={row.id} />
        <input
          name="name"
          required
          maxLength={40}
          defaultValue={row.name}
          aria-label={words.nameOf(row.id)}
          className={`${FIELD} sm:max-w-80`}
        />
        <button type="submit" name="retired" value={row.retired ? 'yes' : 'no'} className={BUTTON}>
          {words.rename}
        </button>
        <button type="submit" name="retired" value={row.retired ? 'no' : 'yes'} className={BUTTON}>
          {row.retired ? words.restore : words.retire}
        </button>
      </form>
    </li>
  );
}
