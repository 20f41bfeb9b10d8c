import 'server-only';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, openForReading, type Database } from './database';
import { migrate, versionOf } from './migrate';
import { MIGRATIONS } from './migrations/list';

/**
 * Opens a database in a folder where nothing can be written: in place when its log is empty, else as a
 * copy in the system's temporary folder, so that what the log holds and what a release adds is there too.
 *
 * A connection that reads the log in place comes last: as long as the process lives it would keep others
 * from writing to the file, should that be possible again.
 *
 * @throws Error naming the file when nothing works
 */
export function openWhereNothingCanBeWritten(file: string): Database {
  const inLog = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  const plain = inLog ? undefined : inPlace(file, 'immutable=1');
  if (plain) return plain;
  try {
    return asCopy(file);
  } catch (error) {
    const last = inPlace(file, 'mode=ro');
    if (last) return last;
    throw error;
  }
}

function inPlace(file: string, how: 'mode=ro' | 'immutable=1'): Database | undefined {
  let database: Database | undefined;
  try {
    database = openForReading(file, how);
    database.get('SELECT count(*) FROM article WHERE id < 0');
    if (versionOf(database) === MIGRATIONS.length) return database;
  } catch {
    // The next way may work.
  }
  database?.close();
  return undefined;
}

function asCopy(file: string): Database {
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-reader-'));
  const copy = path.join(folder, path.basename(file));
  try {
    for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
    const database = openDatabase(copy);
    migrate(database, MIGRATIONS);
    database.get('PRAGMA query_only = ON');
    return database;
  } finally {
    // The open files stay readable; nothing is left when the process ends, however it ends.
    rmSync(folder, { recursive: true, force: true });
  }
}
