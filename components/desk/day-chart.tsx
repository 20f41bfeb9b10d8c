import type { Sum } from '@/lib/desk/visit-sums';
import { DESK_WORDS } from '@/lib/site/desk-words';

const HEIGHT = 120;
const STEP = 10;
const GAP = 2;

/** A bar for each day, drawn without styles of its own; the table below it says the same. */
export function DayChart({ days, total }: { days: Sum<string>[]; total: number }) {
  const words = DESK_WORDS.visits;
  const most = Math.max(0, ...days.map(({ count }) => count));
  return (
    <figure>
      <svg
        role="img"
        aria-label={words.chart(days.length, total, most)}
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-32 w-full border-b border-muted text-main"
      >
        {days.map(({ key, count }, index) => {
          const height = most === 0 ? 0 : (count / most) * HEIGHT;
          return (
            <rect
              key={key}
              x={index * STEP + GAP / 2}
              y={HEIGHT - height}
              width={STEP - GAP}
              height={height}
              fill="currentColor"
            />
          );
        })}
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-3 text-sm text-muted">
        <span>{days[0]?.key}</span>
        <span>{words.mostADay(most)}</span>
        <span>{days.at(-1)?.key}</span>
      </figcaption>
    </figure>
  );
}
