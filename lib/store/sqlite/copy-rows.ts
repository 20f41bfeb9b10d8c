import 'server-only';
import type { Database } from './database';
import { guardedColumns } from './read-every-text';

type Value = string | number | null;
type Row = Record<string, Value>;

/** The greatest gap between two readable ids that is looked through one by one. */
const LARGEST_GAP = 1_000_000;

/** Under this name also where another column is its alias. */
const ROWID = 'rowid AS rowid, ';

/** Copies every readable row of a table that both databases have; returns how many. */
export function copyRows(damaged: Database, fresh: Database, table: string): number {
  const columns = fresh.all<{ name: string; pk: number }>(`SELECT name, pk FROM pragma_table_info('${table}')`);
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  // An older release may have written it: what it did not know gets its default.
  const known = damaged.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name);
  const names = columns.map(({ name }) => name).filter((name) => known.includes(name));
  if (names.length === 0) return 0;
  const guarded = guardedColumns(damaged, table);
  const isWithoutRowid = fresh
    .get<{ sql: string }>('SELECT sql FROM sqlite_master WHERE name = ?', table)
    ?.sql.match(/WITHOUT\s+ROWID/i);
  const insert = `INSERT OR REPLACE INTO "${table}" (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})`;
  let copied = 0;
  const rowid = isWithoutRowid ? undefined : 'rowid';
  for (const row of readRows<Row>(damaged, table, guarded, rowid ? ['rowid'] : key.map(({ name }) => name), rowid)) {
    try {
      fresh.run(insert, ...names.map((name) => row[name]));
      copied++;
    } catch {
      // A row whose values the schema refuses is not a row of ours.
    }
  }
  return copied;
}

/**
 * Every readable row of a table of a damaged database: from the front up to the damage, then from the
 * back down to it, then, where rows have numbers, one by one in between.
 *
 * @param columns as `guardedColumns` gives them
 */
export function* readRows<R extends object>(
  damaged: Database,
  table: string,
  columns: string,
  key: string[],
  rowid?: string,
): Generator<R> {
  const first = yield* walk<R>(damaged, table, columns, key, '>');
  if (first.complete) return;
  const last = yield* walk<R>(damaged, table, columns, key, '<', first.last);
  if (!rowid) return;
  const from = Number(first.last?.[0] ?? 0) + 1;
  const to = Number(last.last?.[0] ?? 0) - 1;
  if (to - from > LARGEST_GAP) return;
  for (let id = from; id <= to; id++) {
    const row = attempt(() => damaged.get<R>(`SELECT ${ROWID}${columns} FROM "${table}" WHERE ${rowid} = ?`, id));
    if (row) yield row;
  }
}

interface Walked {
  /** It came to the end of the table. */
  complete: boolean;
  /** Key of the last row that could be read. */
  last?: Value[];
}

function* walk<R extends object>(
  damaged: Database,
  table: string,
  columns: string,
  key: string[],
  direction: '>' | '<',
  until?: Value[],
): Generator<R, Walked> {
  const order = key.map((name) => `"${name}" ${direction === '>' ? 'ASC' : 'DESC'}`).join(', ');
  const select = `SELECT ${key.includes('rowid') ? ROWID : ''}${columns} FROM "${table}"`;
  const marks = key.map(() => '?').join(', ');
  let last: Value[] | undefined;
  for (;;) {
    const after = last ? `WHERE (${quoted(key)}) ${direction} (${marks})` : '';
    const row = attempt(() => damaged.get<R>(`${select} ${after} ORDER BY ${order} LIMIT 1`, ...(last ?? [])) ?? 'end');
    if (row === undefined) return { complete: false, last };
    if (row === 'end') return { complete: true, last };
    const at = key.map((name) => (row as Row)[name] ?? null);
    // A damaged tree may lead in circles.
    if (last && !isBeyond(at, last, direction)) return { complete: false, last };
    if (until && !isBeyond(at, until, '>')) return { complete: true, last };
    last = at;
    yield row;
  }
}

function isBeyond(at: Value[], other: Value[], direction: '>' | '<'): boolean {
  for (const [index, value] of at.entries()) {
    const against = other[index] ?? null;
    if (value === against) continue;
    const greater = value !== null && (against === null || value > against);
    return greater === (direction === '>');
  }
  return false;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function quoted(names: string[]): string {
  return names.map((name) => (name === 'rowid' ? name : `"${name}"`)).join(', ');
}
