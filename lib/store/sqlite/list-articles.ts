import 'server-only';
import type { ArticleSummary } from '../../model/article';
import type { ArticleCode } from '../../model/article-code';
import type { ColumnCount, ListQuery, SummaryPage } from '../store';
import { SUMMARY_COLUMNS, summaryOf, type SummaryRow } from './article-rows';
import type { Database } from './database';

const ORDER = 'ORDER BY article.pinned DESC, article.sort_key DESC, article.code';

export function listArticles(database: Database, query: ListQuery): SummaryPage {
  const { where, values } = conditionsOf(query);
  const rows = database.all<SummaryRow>(
    `SELECT ${SUMMARY_COLUMNS} FROM article WHERE ${where} ${ORDER} LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset,
  );
  const counted = database.get<{ total: number }>(`SELECT count(*) AS total FROM article WHERE ${where}`, ...values);
  return { items: rows.map(summaryOf), total: counted?.total ?? 0 };
}

function conditionsOf({ column, tag, year }: ListQuery): { where: string; values: string[] } {
  const conditions = ["article.status <> 'withdrawn'"];
  const values: string[] = [];
  const add = (condition: string, ...given: string[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (column !== undefined) add('article.column_name = ?', column);
  if (tag !== undefined) add('article.id IN (SELECT article_id FROM article_tag WHERE tag = ?)', tag);
  if (year !== undefined) add('article.sort_key >= ? AND article.sort_key < ?', year, `${year}~`);
  return { where: conditions.join(' AND '), values };
}

export function listEarlierInColumn(database: Database, article: ArticleSummary, limit: number): ArticleSummary[] {
  const rows = database.all<SummaryRow>(
    `SELECT ${SUMMARY_COLUMNS} FROM article, (SELECT sort_key, code FROM article WHERE code = ?) AS here
     WHERE article.status <> 'withdrawn' AND article.column_name IS ?
       AND (article.sort_key < here.sort_key OR (article.sort_key = here.sort_key AND article.code > here.code))
     ORDER BY article.sort_key DESC, article.code LIMIT ?`,
    article.code,
    article.column,
    limit,
  );
  return rows.map(summaryOf);
}

export function listWithdrawnCodes(database: Database, limit: number): ArticleCode[] {
  const rows = database.all<{ code: ArticleCode }>(
    "SELECT code FROM article WHERE status = 'withdrawn' ORDER BY sort_key DESC, code LIMIT ?",
    limit,
  );
  return rows.map(({ code }) => code);
}

export function listColumns(database: Database): ColumnCount[] {
  const rows = database.all<ColumnCount>(
    `SELECT column_name AS name, count(*) AS count FROM article
     WHERE status <> 'withdrawn' AND column_name IS NOT NULL GROUP BY column_name ORDER BY count DESC, name`,
  );
  return rows.map(({ name, count }) => ({ name, count }));
}

export function listYears(database: Database): { year: string; count: number }[] {
  const rows = database.all<{ year: string; count: number }>(
    `SELECT substr(sort_key, 1, 4) AS year, count(*) AS count FROM article
     WHERE status <> 'withdrawn' GROUP BY year ORDER BY year DESC`,
  );
  return rows.map(({ year, count }) => ({ year, count }));
}
