import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { databaseAddress } from './sqlite/database-address';

type Connection = InstanceType<typeof Libsql>;

/**
 * Who may do what with a data folder, across processes: locks on a database file of its own, which the
 * system drops with the process that holds them, however it ends.
 *
 * Users of the store share it (SHARED); one of them at a time may replace a damaged file (RESERVED);
 * a restore wants it alone (EXCLUSIVE).
 */
const LOCK_FILE = 'reader.lock';
const WAIT_MS = 30_000;

/** Says that this process uses the folder, until the returned function is called. */
export function shareDataFolder(dataDir: string): () => void {
  const connection = connect(dataDir);
  if (!connection) return () => {};
  try {
    connection.exec('BEGIN; SELECT count(*) FROM sqlite_master');
  } catch (error) {
    connection.close();
    throw new Error(`${dataDir}: a restore is at work in this folder; start again when it has ended`, { cause: error });
  }
  return () => release(connection);
}

/** Does the work while no other process replaces the database of this folder; waits for its turn. */
export function whileMending<T>(dataDir: string, work: () => T): T {
  const connection = connect(dataDir);
  connection?.exec('BEGIN IMMEDIATE');
  try {
    return work();
  } finally {
    if (connection) release(connection);
  }
}

/** Has the folder for this process alone; `undefined` while any other uses it. */
export function claimDataFolder(dataDir: string): (() => void) | undefined {
  const connection = connect(dataDir, 0);
  if (!connection) throw new Error(`${dataDir}: nothing can be written there`);
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return () => release(connection);
}

/** `undefined` where nothing can be written: what cannot be replaced needs no lock. */
function connect(dataDir: string, timeout = WAIT_MS): Connection | undefined {
  const file = path.join(dataDir, LOCK_FILE);
  for (const address of [file, databaseAddress(file, 'mode=ro')]) {
    try {
      if (address !== file && !existsSync(file)) return undefined;
      const connection = new Libsql(address, { timeout });
      // A statement that was prepared would keep the lock until it is collected; `exec` leaves none.
      connection.exec('PRAGMA journal_mode = MEMORY');
      return connection;
    } catch {
      // A file system for reading only: the second address tries that.
    }
  }
  return undefined;
}

function release(connection: Connection): void {
  if (!connection.open) return;
  connection.exec('ROLLBACK');
  connection.close();
}
