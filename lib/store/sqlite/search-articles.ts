import 'server-only';
import type { Article } from '../../model/article';
import { indexTerms, queryPhrases, type SearchPhrase } from '../search-terms';
import type { SummaryPage } from '../store';
import { SUMMARY_COLUMNS, summaryOf, type SummaryRow } from './article-rows';
import type { Database } from './database';

/** Weights of title, summary, body, labels (tags and column). */
const RANK = 'bm25(article_search, 10.0, 3.0, 1.0, 4.0)';

export function searchArticles(
  database: Database,
  query: { text: string; limit: number; offset: number },
): SummaryPage {
  const match = matchOf(queryPhrases(query.text));
  if (match === '') return { items: [], total: 0 };
  const rows = database.all<SummaryRow>(
    `SELECT ${SUMMARY_COLUMNS} FROM (SELECT rowid AS id, ${RANK} AS rank FROM article_search WHERE article_search MATCH ?) AS found
     JOIN article ON article.id = found.id ORDER BY found.rank, article.sort_key DESC, article.code LIMIT ? OFFSET ?`,
    match,
    query.limit,
    query.offset,
  );
  const counted = database.get<{ total: number }>(
    'SELECT count(*) AS total FROM article_search WHERE article_search MATCH ?',
    match,
  );
  return { items: rows.map(summaryOf), total: counted?.total ?? 0 };
}

/** Terms hold letters and digits only, so nothing a reader types can leave the quotes. */
function matchOf(phrases: SearchPhrase[]): string {
  return phrases.map(({ terms, prefix }) => `"${terms.join(' ')}"${prefix ? '*' : ''}`).join(' AND ');
}

export function indexArticle(database: Database, id: number, article: Article): void {
  removeFromIndex(database, id);
  const labels = [...article.tags, article.column ?? ''].join('\n');
  database.run(
    'INSERT INTO article_search (rowid, title, summary, body, labels) VALUES (?, ?, ?, ?, ?)',
    id,
    indexTerms(article.title),
    indexTerms(article.summary ?? ''),
    indexTerms(article.bodyText),
    indexTerms(labels),
  );
}

export function removeFromIndex(database: Database, id: number): void {
  database.run('DELETE FROM article_search WHERE rowid = ?', id);
}
