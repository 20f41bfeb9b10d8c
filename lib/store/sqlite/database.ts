import 'server-only';
import { isUtf8 } from 'node:buffer';
import { isAnyArrayBuffer } from 'node:util/types';
import Libsql from 'libsql';
import { damageError } from '../storage-problem';
import { databaseAddress } from './database-address';

type Value = string | number | null | undefined;
type Statement = ReturnType<InstanceType<typeof Libsql>['prepare']>;

/**
 * A SQLite connection with prepared statements kept; `undefined` is written as NULL.
 *
 * The driver ends the whole process when a TEXT is no UTF-8, as one is on a damaged page. Texts that may
 * be longer than a page are therefore selected AS BLOB, and come out of here as text.
 */
export interface Database {
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
  /** As `get`, but looks at texts selected AS BLOB only to see that they are texts. */
  check<Row>(sql: string, ...values: Value[]): Row | undefined;
  run(sql: string, ...values: Value[]): void;
  exec(sql: string): void;
  /** Takes the write lock at once, so that what is read inside cannot change before it is written. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * WAL with synchronous=NORMAL: a killed process loses nothing; after a power cut the last
 * transactions may be missing, whole, and the feed brings them again.
 */
const SETTINGS = [
  'PRAGMA busy_timeout = 5000',
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA foreign_keys = ON',
];

/** @throws Error naming the file when it cannot be opened or is not a database */
export function openDatabase(file: string): Database {
  return open(file, file, SETTINGS);
}

/**
 * Opens a file that is never written: `mode=ro` needs the log's index beside it to be there or to be
 * made, `immutable=1` needs nothing but sees only what has left the log.
 *
 * @throws Error naming the file when it cannot be opened
 */
export function openForReading(file: string, how: 'mode=ro' | 'immutable=1', more: string[] = []): Database {
  return open(file, databaseAddress(file, how), ['PRAGMA busy_timeout = 5000', 'PRAGMA query_only = ON', ...more]);
}

/** A new file that becomes another's successor: no log beside it, and nobody else sees it before it is whole. */
export function createSuccessor(file: string): Database {
  return open(file, file, ['PRAGMA journal_mode = MEMORY', 'PRAGMA synchronous = OFF', 'PRAGMA foreign_keys = ON']);
}

function open(file: string, address: string, settings: string[]): Database {
  try {
    const connection = new Libsql(address, { timeout: 5000 });
    for (const setting of settings) connection.prepare(setting).all();
    return wrap(connection);
  } catch (error) {
    throw new Error(`${file}: cannot be opened as a database: ${(error as Error).message}`, { cause: error });
  }
}

function wrap(connection: InstanceType<typeof Libsql>): Database {
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = connection.prepare(sql)));
    return statement;
  };
  const using = <T>(sql: string, work: (statement: Statement) => T): T => {
    try {
      return work(prepare(sql));
    } catch (error) {
      // A statement that has failed once may fail from then on.
      statements.delete(sql);
      throw error;
    }
  };
  const toSql = (values: Value[]) => values.map((value) => value ?? null);
  return {
    get: <Row>(sql: string, ...values: Value[]) =>
      decoded(using(sql, (statement) => statement.get(toSql(values)))) as Row,
    all: <Row>(sql: string, ...values: Value[]) =>
      using(sql, (statement) => statement.all(toSql(values))).map(decoded) as Row[],
    check: <Row>(sql: string, ...values: Value[]) =>
      checked(using(sql, (statement) => statement.get(toSql(values)))) as Row,
    run: (sql, ...values) => void using(sql, (statement) => statement.run(toSql(values))),
    exec: (sql) => void connection.exec(sql),
    transaction: (work) => runInTransaction(connection, work),
    close() {
      // Statements keep the file open until they are collected.
      statements.clear();
      connection.close();
    },
  };
}

function runInTransaction<T>(connection: InstanceType<typeof Libsql>, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled back already; a second ROLLBACK would hide the cause.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** @throws Error in the form of SQLite's for a damaged file when bytes are no UTF-8 */
function decoded(row: unknown): unknown {
  return eachText(row, (bytes) => bytes.toString('utf8'));
}

function checked(row: unknown): unknown {
  return eachText(row, () => undefined);
}

function eachText(row: unknown, replace: (bytes: Buffer) => string | undefined): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const fields = row as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    const bytes = bytesOf(value);
    if (!bytes) continue;
    if (!isUtf8(bytes)) throw damageError(`the text of ${name} is damaged`);
    fields[name] = replace(bytes);
  }
  return fields;
}

/** The driver hands out the one form for a single row and the other for many. */
function bytesOf(value: unknown): Buffer | undefined {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return isAnyArrayBuffer(value) ? Buffer.from(value) : undefined;
}
