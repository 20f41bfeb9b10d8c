import 'server-only';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { isDamage } from '../storage-problem';
import { createSuccessor, openForReading, type Database } from './database';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations/list';
import { salvage, type Salvaged } from './salvage';
import { replaceDatabase } from './set-aside';

const HEADER_BYTES = 100;

/**
 * Replaces a damaged database by a fresh one with everything that could be read of it; the damaged file
 * stays beside it. Call it under the lock of `whileMending`.
 *
 * @returns the name of the file set aside and what was brought over
 * @throws Error when the fresh one cannot be written: then nothing has changed
 */
export function mendDatabase(file: string, now: Date): Salvaged & { aside: string } {
  const successor = `${file}.rebuilt`;
  const copy = `${file}.reading`;
  for (const left of [successor, copy]) rmSync(left, { force: true });
  try {
    const salvaged = rebuild(file, successor, copy, now);
    return { ...salvaged, aside: replaceDatabase(file, successor, now) };
  } finally {
    for (const left of [successor, copy]) rmSync(left, { force: true });
  }
}

function rebuild(file: string, successor: string, copy: string, now: Date): Salvaged {
  const fresh = createSuccessor(successor);
  try {
    migrate(fresh, MIGRATIONS);
    const damaged = openDamaged(file, successor, copy);
    if (!damaged) return { articles: 0, rows: 0 };
    try {
      return salvage(damaged, fresh, now);
    } finally {
      damaged.close();
    }
  } finally {
    fresh.close();
    flush(successor);
  }
}

/** Reads past wrong page counts; a file whose first bytes are gone is read as a copy under a header of ours. */
function openDamaged(file: string, successor: string, copy: string): Database | undefined {
  try {
    return openPatiently(file);
  } catch (error) {
    if (!isDamage(error)) return undefined;
  }
  try {
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    giveHeader(copy, successor);
    return openPatiently(copy);
  } catch {
    return undefined;
  } finally {
    rmSync(`${copy}-wal`, { force: true });
  }
}

function openPatiently(file: string): Database {
  // Without this SQLite refuses a file that is shorter than its header says.
  const database = openForReading(file, 'mode=ro', ['PRAGMA writable_schema = ON']);
  try {
    database.get('SELECT count(*) FROM article WHERE id < 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Every database of ours has the same header but for counters, which nobody misses while reading. */
function giveHeader(target: string, model: string): void {
  const header = Buffer.alloc(HEADER_BYTES);
  const from = openSync(model, 'r');
  readSync(from, header, 0, HEADER_BYTES, 0);
  closeSync(from);
  const pageSize = header.readUInt16BE(16);
  header.writeUInt32BE(Math.floor(statSync(target).size / pageSize), 28);
  const to = openSync(target, 'r+');
  writeSync(to, header, 0, HEADER_BYTES, 0);
  closeSync(to);
}

function flush(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
