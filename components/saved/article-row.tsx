import { WORDS } from '@/lib/site/words';

export interface ArticleRowProps {
  url: string;
  title: string;
  /** Said below the title, parted by spaces. */
  facts: (string | undefined)[];
  chosen: boolean;
  onChoose(chosen: boolean): void;
  onRemove(): void;
}

/** One article on this phone: tick, title, facts, 删除. */
export function ArticleRow({ url, title, facts, chosen, onChoose, onRemove }: ArticleRowProps) {
  const words = WORDS.savedPage;
  return (
    <li className="flex items-center border-t border-line">
      <label className="tap shrink-0">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={words.choose(title)}
          className="size-5 accent-fill"
        />
      </label>
      <div className="min-w-0 grow py-2">
        <a href={url} className="tap w-full leading-snug hover:text-main">
          {title}
        </a>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
        </p>
      </div>
      <button
        type="button"
        aria-label={words.removeOne(title)}
        onClick={onRemove}
        className="tap -mr-2 shrink-0 justify-center px-2 text-muted"
      >
        {words.remove}
      </button>
    </li>
  );
}
