import type { ColumnCount } from '@/lib/store/store';
import { WORDS } from '@/lib/site/words';

/** The columns as links; the row scrolls sideways on narrow phones. */
export function ColumnTabs({ home, columns, current }: { home: string; columns: ColumnCount[]; current?: string }) {
  if (columns.length < 2) return null;
  return (
    <nav aria-label={WORDS.list.columns} className="overflow-x-auto border-b border-line px-2 sm:px-4">
      <ul className="flex gap-1 whitespace-nowrap">
        <Tab name={WORDS.list.all} url={home} selected={current === undefined} />
        {columns.map(({ name }) => (
          <Tab key={name} name={name} url={`${home}?column=${encodeURIComponent(name)}`} selected={name === current} />
        ))}
      </ul>
    </nav>
  );
}

function Tab({ name, url, selected }: { name: string; url: string; selected: boolean }) {
  return (
    <li>
      <a
        href={url}
        aria-current={selected ? 'page' : undefined}
        className="tap justify-center border-b-3 border-transparent px-2.5 aria-[current]:border-fill aria-[current]:font-bold aria-[current]:text-main"
      >
        {name}
      </a>
    </li>
  );
}
