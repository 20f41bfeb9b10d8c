import 'server-only';
import path from 'node:path';
import { isWritable } from '../data-folder';
import { openDatabase, openForReading, type Database } from './database';
import { versionOf } from './migrate';
import { openWhereNothingCanBeWritten } from './read-only-copy';

export interface DatabaseCounts {
  schemaVersion: number;
  /** Without those withdrawn. */
  articles: number;
  withdrawn: number;
  /** Of all articles and days. */
  visits: number;
}

/**
 * Writes a database as it is at this moment into one new file, while others read and write it.
 *
 * @throws Error of SQLite's when it is damaged or the file cannot be written
 */
export function copyDatabase(file: string, copy: string): DatabaseCounts {
  const database = isWritable(path.dirname(file)) ? openDatabase(file) : openWhereNothingCanBeWritten(file);
  try {
    database.check('PRAGMA query_only = OFF');
    database.run('VACUUM INTO ?', copy);
  } finally {
    database.close();
  }
  return countDatabase(copy);
}

/** @throws Error of SQLite's when the file is damaged or no database of ours */
export function countDatabase(file: string): DatabaseCounts {
  const database = openForReading(file, 'immutable=1');
  try {
    const found = database.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    if (found !== 'ok') throw new Error(`${file}: ${found ?? 'cannot be checked'}`);
    return {
      schemaVersion: versionOf(database),
      articles: countOf(database, "SELECT count(*) AS n FROM article WHERE status <> 'withdrawn'"),
      withdrawn: countOf(database, "SELECT count(*) AS n FROM article WHERE status = 'withdrawn'"),
      visits: hasTable(database, 'visit_count') ? countOf(database, 'SELECT sum(count) AS n FROM visit_count') : 0,
    };
  } finally {
    database.close();
  }
}

const countOf = (database: Database, sql: string) => database.get<{ n: number | null }>(sql)?.n ?? 0;

/** An older release had none. */
function hasTable(database: Database, name: string): boolean {
  return database.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name) !== undefined;
}
