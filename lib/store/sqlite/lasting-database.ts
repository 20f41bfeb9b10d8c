import 'server-only';
import { rmSync } from 'node:fs';
import { log } from '../../site/log';
import { prepareDataFolder } from '../data-folder';
import { describeWriteProblem, isDamage, writeProblemOf, type WriteProblem } from '../storage-problem';
import { whileMending } from '../store-lock';
import { inodeOf, mend, openChecked, openToWrite, type Opened } from './checked-database';
import type { Database } from './database';
import { replaceDatabase } from './set-aside';

export interface LastingDatabase extends Database {
  /** Why nothing can be written, as far as the last attempt told. */
  writeProblem(): WriteProblem | undefined;
}

/** A read looks this often whether the file is still the one that was opened; a write always does. */
const LOOK_MS = 1000;
/** More than this within an hour is no accident of a file any more: the error is thrown instead. */
const MENDS_AN_HOUR = 3;

/**
 * A connection that outlives what happens to its file: damage, deletion, replacement by another process,
 * a full disk, a file system that turns read-only and back. Reads go on where they can; a write that
 * cannot be done throws one sentence for the operator.
 *
 * @throws Error naming the folder or file when it can neither be written nor read
 */
export function openLastingDatabase(dataDir: string, file: string, now: () => Date): LastingDatabase {
  prepareDataFolder(dataDir);
  let opened = openChecked(dataDir, file, now);
  let lastWrite: WriteProblem | undefined;
  let inTransaction = false;
  let lookedAt = 0;
  const mends: number[] = [];
  if (opened.problem) log.error(`store: ${describeWriteProblem(dataDir, opened.problem)}; what is there is served`);

  const reopen = () => exchange(() => openChecked(dataDir, file, now));

  function exchange(open: () => Opened): void {
    const before = opened.database;
    opened = open();
    before.close();
  }

  function look(always: boolean): void {
    const time = Date.now();
    if (inTransaction || (!always && time - lookedAt < LOOK_MS)) return;
    lookedAt = time;
    const inode = inodeOf(file);
    if (inode === opened.inode) return;
    if (inode === undefined && !opened.problem) bringBack();
    reopen();
  }

  /** The open connection still holds what was deleted. */
  function bringBack(): void {
    prepareDataFolder(dataDir);
    whileMending(dataDir, () => {
      if (inodeOf(file) !== undefined) return;
      const successor = `${file}.rebuilt`;
      rmSync(successor, { force: true });
      opened.database.run('VACUUM INTO ?', successor);
      replaceDatabase(file, successor, now());
      log.error(`store: ${file} was deleted while in use; it was written again from what was open`);
    });
  }

  function mendDamage(error: unknown): void {
    const hourAgo = Date.now() - 3_600_000;
    while ((mends[0] ?? Infinity) < hourAgo) mends.shift();
    if (opened.problem || mends.length >= MENDS_AN_HOUR) throw error;
    mends.push(Date.now());
    whileMending(dataDir, () => {
      if (inodeOf(file) === opened.inode) mend(file, error, now);
    });
    reopen();
  }

  function lasting<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (inTransaction || !isDamage(error)) throw error;
      mendDamage(error);
      return work();
    }
  }

  function read<T>(work: () => T): T {
    look(false);
    return lasting(work);
  }

  function write<T>(work: () => T): T {
    if (inTransaction) return work();
    try {
      if (opened.problem) exchange(() => openToWrite(dataDir, file, now));
      // A connection that once was for reading only stays so.
      else if (lastWrite === 'read-only') reopen();
      else look(true);
      const result = lasting(work);
      lastWrite = undefined;
      return result;
    } catch (error) {
      const problem = writeProblemOf(error) ?? opened.problem;
      if (!problem) throw error;
      lastWrite = problem;
      throw new Error(describeWriteProblem(dataDir, problem, error), { cause: error });
    }
  }

  return {
    get: (sql, ...values) => read(() => opened.database.get(sql, ...values)),
    all: (sql, ...values) => read(() => opened.database.all(sql, ...values)),
    check: (sql, ...values) => read(() => opened.database.check(sql, ...values)),
    run: (sql, ...values) => write(() => opened.database.run(sql, ...values)),
    exec: (sql) => write(() => opened.database.exec(sql)),
    transaction: (work) =>
      write(() =>
        opened.database.transaction(() => {
          inTransaction = true;
          try {
            return work();
          } finally {
            inTransaction = false;
          }
        }),
      ),
    writeProblem: () => opened.problem ?? lastWrite,
    close() {
      // Whoever copies the file alone finds everything in it. Never waits, and is no loss when it fails.
      if (!opened.problem) attempt(() => opened.database.get('PRAGMA wal_checkpoint(PASSIVE)'));
      opened.database.close();
    },
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Only what need not succeed comes here.
  }
}
