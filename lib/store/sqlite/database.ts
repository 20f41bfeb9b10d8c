import 'server-only';
import Libsql from 'libsql';

type Value = string | number | null | undefined;
type Statement = ReturnType<InstanceType<typeof Libsql>['prepare']>;

/** A SQLite connection with prepared statements kept; `undefined` is written as NULL. */
export interface Database {
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
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
  try {
    const connection = new Libsql(file, { timeout: 5000 });
    for (const setting of SETTINGS) connection.prepare(setting).all();
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
  const toSql = (values: Value[]) => values.map((value) => value ?? null);
  return {
    get: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(toSql(values)) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(toSql(values)) as Row[],
    run: (sql, ...values) => void prepare(sql).run(toSql(values)),
    exec: (sql) => void connection.exec(sql),
    transaction: (work) => runInTransaction(connection, work),
    close: () => void connection.close(),
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
