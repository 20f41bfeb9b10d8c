import type { LinkView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

/** The article's tags; each leads to the list of its articles. */
export function TagList({ tags }: { tags: LinkView[] }) {
  return (
    <nav aria-label={WORDS.article.tags} className="mt-6 print:hidden">
      <ul className="flex flex-wrap gap-2 text-sm">
        {tags.map((tag) => (
          <li key={tag.url}>
            <a
              href={tag.url}
              className="tap justify-center rounded-md border border-line px-3 text-muted hover:text-main"
            >
              {tag.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
