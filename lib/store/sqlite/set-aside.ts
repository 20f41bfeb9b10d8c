import 'server-only';
import { existsSync, linkSync, renameSync } from 'node:fs';
import path from 'node:path';

/** The log and its index belong to the file whose name they carry. */
const COMPANIONS = ['-wal', '-shm'];

/** `20261124T103000Z`: sorts by time and fits every file system. */
export function timeInName(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * Puts a whole new database in the place of a damaged one, which stays beside it with its log as
 * `reader.db.corrupt-TIME`. A process that dies half-way leaves the damaged file in place, to be found again.
 *
 * @returns the name it was set aside under
 */
export function replaceDatabase(file: string, successor: string, now: Date): string {
  const aside = freeName(`${file}.corrupt-${timeInName(now)}`);
  if (existsSync(file)) keepUnder(file, aside);
  for (const ending of COMPANIONS) if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  renameSync(successor, file);
  return path.basename(aside);
}

function keepUnder(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    // A file system without hard links.
    renameSync(file, name);
  }
}

function freeName(name: string): string {
  for (let i = 1; ; i++) {
    const tried = i === 1 ? name : `${name}-${i}`;
    if (!existsSync(tried)) return tried;
  }
}
