import 'server-only';
import { articleOf, type ArticleRow } from './article-rows';
import { copyRows, readRows } from './copy-rows';
import type { Database } from './database';
import { guardedColumns, listTables } from './read-every-text';
import { saveArticle } from './write-articles';

/** What could be brought over from a damaged database. */
export interface Salvaged {
  articles: number;
  /** Rows of every other table: counts of visits, known pictures. */
  rows: number;
}

/** Written with the articles, which get other numbers. */
function belongsToArticles(fresh: Database, table: string): boolean {
  const parents = fresh.all<{ parent: string }>(`SELECT "table" AS parent FROM pragma_foreign_key_list('${table}')`);
  return parents.some(({ parent }) => parent === 'article');
}

type ContentRow = Pick<ArticleRow, 'details' | 'body_html' | 'body_text'>;

/** That an article was withdrawn must be known, whatever else is lost of it. */
const NO_CONTENT: ContentRow = { details: '{"authors":[]}', body_html: '', body_text: '' };

/** Made anew with the articles, or not to be believed any more: the next sync must read its feeds in full. */
const NOT_COPIED = ['article', 'feed', 'generation'];

/**
 * Copies what can be read of a damaged database into a fresh one of the same schema, row by row.
 * Articles go through the same door as those of a sync, so that tags and search fit them; all of them
 * are made anew from the feed when it still has them.
 */
export function salvage(damaged: Database, fresh: Database, now: Date): Salvaged {
  const ids = [...readRows<{ id: number }>(damaged, 'article', 'id', ['id'], 'id')];
  // One transaction: the index of the search costs as much to write for one article as for many.
  const within: Database = { ...fresh, transaction: (work) => work() };
  const articles = fresh.transaction(() => ids.filter(({ id }) => salvageArticle(damaged, within, id, now)).length);
  const tables = listTables(fresh).filter((name) => !NOT_COPIED.includes(name) && !belongsToArticles(fresh, name));
  const rows = tables.reduce((sum, name) => sum + copyRows(damaged, fresh, name), 0);
  raiseGeneration(damaged, fresh);
  return { articles, rows };
}

function salvageArticle(damaged: Database, fresh: Database, id: number, now: Date): boolean {
  try {
    const row = readRow<ArticleRow & { absences: number; rules?: string | null }>(damaged, 'article', 'id', id);
    if (!row) return false;
    const content = readContent(damaged, id) ?? (row.status === 'withdrawn' ? NO_CONTENT : undefined);
    if (!content) return false;
    const article = articleOf({ ...content, ...row });
    const sourceJson = article.status === 'withdrawn' ? '' : readSource(damaged, id);
    // No hash fits the empty one: an item that the feed still has is made anew.
    saveArticle(fresh, { article, sourceHash: '', sourceJson, rules: row.rules ?? '', picturesMissing: false }, now);
    fresh.run('UPDATE article SET absences = ? WHERE code = ?', row.absences, article.code);
    return true;
  } catch {
    // Unreadable: the feed may still have it.
    return false;
  }
}

function readContent(damaged: Database, id: number): ContentRow | undefined {
  try {
    return readRow<ContentRow>(damaged, 'article_content', 'article_id', id);
  } catch {
    return undefined;
  }
}

/** A page of zeros shows as characters that no text of ours has. */
function readRow<R extends object>(damaged: Database, table: string, key: string, id: number): R | undefined {
  const row = damaged.get<R>(`SELECT ${guardedColumns(damaged, table)} FROM ${table} WHERE ${key} = ?`, id);
  const isWhole = row && Object.values(row).every((value) => typeof value !== 'string' || !value.includes('\0'));
  return isWhole ? row : undefined;
}

function readSource(damaged: Database, id: number): string {
  try {
    const json = readRow<{ json: string }>(damaged, 'wire_item', 'article_id', id)?.json ?? '{}';
    JSON.parse(json);
    return json;
  } catch {
    return '{}';
  }
}

/** It must have grown for everyone who remembers the old one, which may be unreadable. */
function raiseGeneration(damaged: Database, fresh: Database): void {
  let before = Math.floor(Date.now() / 1000);
  try {
    before = damaged.get<{ value: number }>('SELECT value FROM generation WHERE id = 1')?.value ?? before;
  } catch {
    // The seconds since 1970 are more than any number of writes.
  }
  fresh.run('UPDATE generation SET value = value + ? WHERE id = 1', before);
}
