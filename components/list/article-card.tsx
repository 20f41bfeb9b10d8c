import type { CardView } from '@/lib/list/card-view';
import { WORDS } from '@/lib/site/words';
import { Badge } from './badge';
import { LapseBadge } from './lapse-badge.client';
import { Marked } from './marked';

export interface ArticleCardProps {
  card: CardView;
  read?: boolean;
  /** Words that were looked for: they are marked. */
  words?: string[];
}

/** One article in a list. The link is a plain one: an article is a document of its own. */
export function ArticleCard({ card, read = false, words = [] }: ArticleCardProps) {
  return (
    <article className="relative flex gap-4 border-b border-line px-4 py-4 sm:px-6" data-read={read || undefined}>
      <div className="min-w-0 grow">
        <h2 className={`text-lg leading-snug ${read ? 'font-normal text-muted' : 'font-semibold'}`}>
          {card.badges.map((badge) => (
            <Badge key={badge}>{badge}</Badge>
          ))}
          {card.validUntil && <LapseBadge lastDay={card.validUntil} />}
          <a href={card.url} className="after:absolute after:inset-0 hover:text-main">
            <Marked text={card.title} words={words} />
          </a>
        </h2>
        {card.summary && (
          <p className="mt-1 line-clamp-2 text-sm text-muted">
            <Marked text={card.summary} words={words} />
          </p>
        )}
        <p className="mt-1.5 flex flex-wrap gap-x-3 text-sm text-muted">
          <span>{card.date}</span>
          {card.column && <span>{card.column}</span>}
          {read && <span>{WORDS.list.read}</span>}
        </p>
      </div>
      {card.picture && (
        <img
          src={card.picture.src}
          alt={card.picture.alt}
          width="112"
          height="84"
          loading="lazy"
          decoding="async"
          className="h-21 w-28 shrink-0 rounded-md bg-tint object-cover sm:h-24 sm:w-32"
        />
      )}
    </article>
  );
}
