import 'server-only';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { log } from '../../site/log';
import { damageError, isDamage, writeProblemOf, type WriteProblem } from '../storage-problem';
import { whileMending } from '../store-lock';
import { openDatabase, type Database } from './database';
import { mendDatabase } from './mend-database';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations/list';
import { readEveryText } from './read-every-text';
import { openWhereNothingCanBeWritten } from './read-only-copy';

export interface Opened {
  database: Database;
  /** Of the file at the moment of opening: another one means that the file was replaced. */
  inode: number | undefined;
  /** Set when it was opened for reading only. */
  problem?: WriteProblem;
}

/**
 * Opens the database of a folder, looks it through and brings it up to date. A damaged one is replaced;
 * where nothing can be written it is opened for reading.
 *
 * @throws Error naming the file and why it can neither be written nor read
 */
export function openChecked(dataDir: string, file: string, now: () => Date): Opened {
  try {
    return openToWrite(dataDir, file, now);
  } catch (error) {
    const problem = writeProblemOf(error);
    if (!problem || !existsSync(file) || !statSync(file).isFile()) throw error;
    return { database: openWhereNothingCanBeWritten(file), inode: inodeOf(file), problem };
  }
}

/** The same, but throws where nothing can be written. */
export function openToWrite(dataDir: string, file: string, now: () => Date): Opened {
  try {
    // A new file is empty for a moment, and only for its maker, who has the lock.
    return sizeOf(file) ? openForWriting(file) : whileMending(dataDir, () => openNew(file, now));
  } catch (error) {
    if (isDamage(error)) return openMended(dataDir, file, error, now);
    throw error;
  }
}

function openNew(file: string, now: () => Date): Opened {
  if (sizeOf(file) === 0) mend(file, damageError('the file was empty'), now);
  return openForWriting(file);
}

/** Replaces the damaged file, unless another process has done so while this one waited for its turn. */
function openMended(dataDir: string, file: string, damage: unknown, now: () => Date): Opened {
  try {
    return whileMending(dataDir, () => {
      try {
        return openForWriting(file);
      } catch (error) {
        if (!isDamage(error)) throw error;
      }
      mend(file, damage, now);
      return openForWriting(file);
    });
  } catch (error) {
    const problem = writeProblemOf(error);
    if (!problem) throw error;
    log.error(`store: ${file} is damaged and cannot be replaced (${problem}); what can be read is served`);
    return { database: openWhereNothingCanBeWritten(file), inode: inodeOf(file), problem };
  }
}

/** One line for the log; the file itself stays. */
export function mend(file: string, damage: unknown, now: () => Date): void {
  const { aside, articles, rows } = mendDatabase(file, now());
  const brought = `${articles} articles and ${rows} other rows were brought over`;
  log.error(
    `store: ${file} was damaged (${reasonOf(damage)}) and is set aside as ${aside}; ${brought}, the next sync reads every feed in full`,
  );
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

export function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

function openForWriting(file: string): Opened {
  // SQLite would open it for reading without a word.
  for (const needed of [path.dirname(file), file]) if (existsSync(needed)) accessSync(needed, constants.W_OK);
  const database = openDatabase(file);
  try {
    const found = database.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    if (found !== 'ok') throw damageError(found ?? 'the check gave no answer');
    readEveryText(database);
    migrate(database, MIGRATIONS);
    return { database, inode: inodeOf(file) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function reasonOf(damage: unknown): string {
  const innermost = damage instanceof Error && damage.cause instanceof Error ? damage.cause : damage;
  const reason = innermost instanceof Error ? innermost.message : String(innermost);
  // SQLite's check heads its finding with the name of the database, on a line of its own.
  return reason.replace(/^\*{3} in database \S+ \*{3}\n/, '').replace(/\s*\n\s*/g, '; ');
}
