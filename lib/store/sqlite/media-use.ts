import 'server-only';
import type { Article } from '../../model/article';
import { mediaHashesOf } from '../../model/article-media';
import type { MediaUse } from '../store';
import type { Database } from './database';

/** A phone may still hold the former document, which asks for what it showed. */
const GRACE_MS = 7 * 24 * 3_600_000;

/** Part of the transaction that writes the article: what it shows is claimed, what it no longer shows is released. */
export function recordMediaUse(database: Database, articleId: number, article: Article, now: Date): void {
  const grace = article.status === 'withdrawn' ? 0 : GRACE_MS;
  database.run(
    'UPDATE media_use SET remove_at = ? WHERE article_id = ? AND remove_at IS NULL',
    new Date(now.getTime() + grace).toISOString(),
    articleId,
  );
  for (const hash of mediaHashesOf(article)) {
    database.run(
      'INSERT INTO media_use (hash, article_id) VALUES (?, ?) ON CONFLICT DO UPDATE SET remove_at = NULL',
      hash,
      articleId,
    );
  }
}

const UNUSED = `
SELECT hash FROM media_use JOIN article ON article.id = media_use.article_id
WHERE hash IN (SELECT hash FROM media_use WHERE remove_at IS NOT NULL)
GROUP BY hash
HAVING count(remove_at) = count(*) AND (max(article.status = 'withdrawn') = 1 OR max(remove_at) <= ?)`;

export function listUnusedMedia(database: Database, now: Date): string[] {
  return database.all<{ hash: string }>(UNUSED, now.toISOString()).map(({ hash }) => hash);
}

export function listMediaUse(database: Database): MediaUse[] {
  return database
    .all<{ hash: string; shown: number }>(
      'SELECT hash, max(remove_at IS NULL) AS shown FROM media_use GROUP BY hash ORDER BY hash',
    )
    .map(({ hash, shown }) => ({ hash, shown: shown === 1 }));
}

export function forgetMedia(database: Database, hash: string): void {
  database.transaction(() => {
    database.run('DELETE FROM media_use WHERE hash = ? AND remove_at IS NOT NULL', hash);
    database.run('DELETE FROM picture WHERE hash = ?', hash);
    database.run('DELETE FROM attachment WHERE hash = ?', hash);
  });
}

const MARK = `
UPDATE article SET pictures_missing = 1
WHERE feed = ? AND pictures_missing = 0 AND status <> 'withdrawn'
  AND id IN (SELECT article_id FROM media_use WHERE hash = ? AND remove_at IS NULL)
RETURNING id`;

export function markMediaLost(database: Database, feed: string, hashes: string[]): boolean {
  return database.transaction(() => hashes.flatMap((hash) => database.all(MARK, feed, hash))).length > 0;
}
