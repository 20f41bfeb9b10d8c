import 'server-only';
import type { Article } from '../../model/article';
import type { ArticleCode } from '../../model/article-code';
import { civilTimeAt } from '../../model/civil-time';
import { sortKeyOf } from '../sort-key';
import type { SavedArticle } from '../store';
import { tombstoneOf } from '../tombstone';
import { detailsOf } from './article-rows';
import type { Database } from './database';
import { recordMediaUse } from './media-use';
import { getArticle } from './read-articles';
import { indexArticle, removeFromIndex } from './search-articles';

interface VisibleRow {
  feed: string;
  item_id: string;
  revision: string;
  status: string;
  pinned: number;
  sort_key: string;
  source_hash: string;
}

export function saveArticle(database: Database, saved: SavedArticle, now: Date): void {
  const withdrawn = saved.article.status === 'withdrawn';
  const article = withdrawn ? tombstoneOf(saved.article) : saved.article;
  database.transaction(() => {
    const before = readVisible(database, article.code);
    if (saved.onlyWhile && !isStill(before, saved.onlyWhile.sourceHash)) return;
    if (before) refuseStranger(before, saved);
    const id = writeRow(database, { ...saved, article }, now);
    writeContent(database, id, article);
    writeTags(database, id, article.tags);
    recordMediaUse(database, id, article, now);
    if (withdrawn) {
      database.run('DELETE FROM wire_item WHERE article_id = ?', id);
      removeFromIndex(database, id);
    } else {
      database.run('INSERT OR REPLACE INTO wire_item (article_id, json) VALUES (?, ?)', id, saved.sourceJson);
      indexArticle(database, id, article);
    }
    if (!sameForReaders(before, readVisible(database, article.code))) grow(database);
  });
}

export function withdrawArticle(database: Database, code: ArticleCode, note: string | undefined, now: Date): void {
  database.transaction(() => {
    const article = getArticle(database, code);
    const row = database.get<{ id: number }>('SELECT id FROM article WHERE code = ?', code);
    if (!article || !row || article.status === 'withdrawn') return;
    const tombstone = { ...tombstoneOf(article), statusNote: note, statusDate: civilTimeAt(now) };
    database.run(
      "UPDATE article SET status = 'withdrawn', summary = NULL, cover = NULL, pinned = 0, tags = '[]' WHERE id = ?",
      row.id,
    );
    writeContent(database, row.id, tombstone);
    writeTags(database, row.id, []);
    recordMediaUse(database, row.id, tombstone, now);
    database.run('DELETE FROM wire_item WHERE article_id = ?', row.id);
    removeFromIndex(database, row.id);
    grow(database);
  });
}

const INSERT = `
INSERT INTO article (code, feed, item_id, url, title, summary, published_at, column_name, tags, source, publisher,
  status, valid_until, pinned, cover, revision, first_seen_at, sort_key, source_hash, pictures_missing, rules)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (code) DO UPDATE SET feed = excluded.feed, item_id = excluded.item_id, url = excluded.url,
  title = excluded.title, summary = excluded.summary, published_at = excluded.published_at,
  column_name = excluded.column_name, tags = excluded.tags, source = excluded.source, publisher = excluded.publisher,
  status = excluded.status, valid_until = excluded.valid_until, pinned = excluded.pinned, cover = excluded.cover,
  revision = excluded.revision, first_seen_at = min(first_seen_at, excluded.first_seen_at),
  sort_key = excluded.sort_key, source_hash = excluded.source_hash, pictures_missing = excluded.pictures_missing,
  absences = 0, rules = excluded.rules
RETURNING id`;

function writeRow(database: Database, saved: SavedArticle, now: Date): number {
  const { article } = saved;
  const row = database.get<{ id: number }>(
    INSERT,
    article.code,
    article.feed,
    article.itemId,
    article.url,
    article.title,
    article.summary,
    article.publishedAt,
    article.column,
    JSON.stringify(article.tags),
    article.source,
    article.publisher,
    article.status,
    article.validUntil,
    article.pinned ? 1 : 0,
    article.cover && JSON.stringify(article.cover),
    article.revision,
    article.firstSeenAt,
    sortKeyOf(article, now),
    saved.sourceHash,
    saved.picturesMissing ? 1 : 0,
    saved.rules,
  );
  if (!row) throw new Error(`article ${article.code}: the database returned no row`);
  return row.id;
}

function writeContent(database: Database, id: number, article: Article): void {
  database.run(
    'INSERT OR REPLACE INTO article_content (article_id, details, body_html, body_text) VALUES (?, ?, ?, ?)',
    id,
    detailsOf(article),
    article.bodyHtml,
    article.bodyText,
  );
}

function writeTags(database: Database, id: number, tags: string[]): void {
  database.run('DELETE FROM article_tag WHERE article_id = ?', id);
  for (const tag of new Set(tags)) database.run('INSERT INTO article_tag (tag, article_id) VALUES (?, ?)', tag, id);
}

function readVisible(database: Database, code: ArticleCode): VisibleRow | undefined {
  return database.get<VisibleRow>(
    'SELECT feed, item_id, revision, status, pinned, sort_key, source_hash FROM article WHERE code = ?',
    code,
  );
}

/** Two processes may give one code to two items at the same time: the second must not write over the first. */
function refuseStranger(held: VisibleRow, { article, takesOver }: SavedArticle): void {
  const isHolder = (item?: { feed: string; itemId: string }) =>
    item !== undefined && item.feed === held.feed && item.itemId === held.item_id;
  if (isHolder(article) || isHolder(takesOver)) return;
  throw new Error(`code ${article.code} is held by item ${held.item_id} of ${held.feed}`);
}

const isStill = (held: VisibleRow | undefined, sourceHash: string) =>
  held !== undefined && held.source_hash === sourceHash && held.status !== 'withdrawn';

function sameForReaders(before: VisibleRow | undefined, after: VisibleRow | undefined): boolean {
  const keys = ['revision', 'status', 'pinned', 'sort_key'] as const;
  return before !== undefined && after !== undefined && keys.every((key) => before[key] === after[key]);
}

function grow(database: Database): void {
  database.run('UPDATE generation SET value = value + 1 WHERE id = 1');
}
