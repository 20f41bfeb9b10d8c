import 'server-only';
import type { Database } from './database';

const SHADOW_TABLE = /^(sqlite_|article_search)/;

/** The columns of a table by name; a text as bytes, so that a damaged one does not end the process. */
export function guardedColumns(database: Database, table: string): string {
  return database
    .all<{ name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`)
    .map(({ name, type }) => (type === 'TEXT' ? `CAST("${name}" AS BLOB) AS "${name}"` : `"${name}"`))
    .join(', ');
}

/** Names of the tables that hold rows of ours. */
export function listTables(database: Database): string[] {
  return database
    .all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
    .filter((name) => !SHADOW_TABLE.test(name));
}

const ROWS_AT_ONCE = 2000;

/**
 * SQLite's own check looks at trees and not at the bytes of a text, which on a damaged page are none.
 * Many texts come over as one: one by one they would take twenty times as long.
 *
 * @throws Error in the form of SQLite's for a damaged file
 */
export function readEveryText(database: Database): void {
  for (const table of listTables(database)) {
    const texts = database
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}') WHERE type = 'TEXT'`)
      .map(({ name }) => `"${name}"`)
      .join(', ');
    if (texts === '') continue;
    const select = `SELECT count(*) AS count, CAST(group_concat(concat_ws(char(10), ${texts}), char(10)) AS BLOB) AS texts
      FROM (SELECT ${texts} FROM "${table}" LIMIT ${ROWS_AT_ONCE} OFFSET ?)`;
    for (let offset = 0, count = ROWS_AT_ONCE; count === ROWS_AT_ONCE; offset += ROWS_AT_ONCE) {
      count = database.check<{ count: number }>(select, offset)?.count ?? 0;
    }
  }
}
