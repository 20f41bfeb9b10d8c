import 'server-only';
import type { Article, ArticleStatus } from '../../model/article';
import type { ArticleCode } from '../../model/article-code';
import type { ArticleState } from '../store';
import { ARTICLE_COLUMNS, articleOf, type ArticleRow } from './article-rows';
import type { Database } from './database';

const WHOLE = `SELECT ${ARTICLE_COLUMNS} FROM article JOIN article_content ON article_content.article_id = article.id`;

export function getArticle(database: Database, code: ArticleCode): Article | undefined {
  const row = database.get<ArticleRow>(`${WHOLE} WHERE article.code = ?`, code);
  return row && articleOf(row);
}

export function listNewest(database: Database, limit: number, offset: number): Article[] {
  const rows = database.all<ArticleRow>(
    `${WHOLE} WHERE article.status <> 'withdrawn' ORDER BY article.sort_key DESC, article.code LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  return rows.map(articleOf);
}

export function getArticleState(database: Database, code: ArticleCode): ArticleState | undefined {
  const row = database.get<ArticleState>('SELECT revision, status FROM article WHERE code = ?', code);
  return row && { revision: row.revision, status: row.status };
}

export function findCode(database: Database, idOrUrl: string): ArticleCode | undefined {
  const find = (column: 'item_id' | 'url') =>
    database.get<{ code: ArticleCode }>(
      `SELECT code FROM article WHERE ${column} = ? AND status <> 'withdrawn' ORDER BY sort_key DESC, code LIMIT 1`,
      idOrUrl,
    )?.code;
  return find('item_id') ?? find('url');
}

export function countArticles(database: Database): { status: ArticleStatus; count: number }[] {
  return database
    .all<{ status: ArticleStatus; count: number }>(
      'SELECT status, count(*) AS count FROM article GROUP BY status ORDER BY status',
    )
    .map(({ status, count }) => ({ status, count }));
}

export function getGeneration(database: Database): number {
  return database.get<{ value: number }>('SELECT value FROM generation WHERE id = 1')?.value ?? 0;
}
