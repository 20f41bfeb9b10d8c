import 'server-only';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../model/result';
import { findBackupProblems, readManifest, type BackupCounts, type BackupManifest } from './backup-manifest';
import { linkOrCopy } from './copy-tree';
import { findDataFolderProblem } from './data-folder';
import { DATABASE_FILE } from './open-store';
import { countDatabase } from './sqlite/copy-database';
import { MIGRATIONS } from './sqlite/migrations/list';
import { timeInName } from './sqlite/set-aside';
import { describeWriteProblem, writeProblemOf } from './storage-problem';
import { claimDataFolder } from './store-lock';

export interface Restored {
  counts: BackupCounts;
  createdAt: string;
  /** Where the data lies that was there before, if there was any. */
  setAside?: string;
}

/** What makes up the data of a reader within DATA_DIR. */
const DATA = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, 'media'];
const MOST_PROBLEMS = 5;

/**
 * Puts a backup in the place of the present data, which is set aside. Every byte of the backup is checked
 * first; nothing changes when it is not whole, or while a server or a sync uses the folder.
 */
export async function restoreBackup(dataDir: string, folder: string, now: Date): Promise<Result<Restored>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const problem = (await findWrong(folder, manifest.value)) ?? findDataFolderProblem(dataDir, DATABASE_FILE);
  if (problem) return fail(problem);
  let release: (() => void) | undefined;
  try {
    release = claimDataFolder(dataDir);
    if (!release) return fail(`${dataDir}: a server or a sync uses this folder; stop it, then restore`);
    const setAside = await replaceData(dataDir, folder, manifest.value, now);
    return ok({ counts: manifest.value.counts, createdAt: manifest.value.createdAt, setAside });
  } catch (error) {
    const write = writeProblemOf(error);
    return fail(write ? describeWriteProblem(dataDir, write, error) : `${dataDir}: ${(error as Error).message}`);
  } finally {
    release?.();
  }
}

async function findWrong(folder: string, { files, schemaVersion }: BackupManifest): Promise<string | undefined> {
  if (schemaVersion > MIGRATIONS.length) {
    return `${folder}: was made by a newer release (database version ${schemaVersion}, this one knows ${MIGRATIONS.length}); install that one`;
  }
  const problems = await findBackupProblems(folder, files);
  const shown = problems.slice(0, MOST_PROBLEMS);
  if (problems.length > shown.length) shown.push(`and ${problems.length - shown.length} more`);
  if (shown.length > 0) return `${folder}: is not as it was made: ${shown.join('; ')}`;
  if (!files.some((file) => file.path === DATABASE_FILE)) return `${folder}: holds no ${DATABASE_FILE}`;
  try {
    countDatabase(path.join(folder, DATABASE_FILE));
    return undefined;
  } catch (error) {
    return `${folder}: its database cannot be read: ${(error as Error).message}`;
  }
}

/** Everything is copied before anything moves: a disk that becomes full leaves the present data in place. */
async function replaceData(
  dataDir: string,
  folder: string,
  { files }: BackupManifest,
  now: Date,
): Promise<string | undefined> {
  const time = timeInName(now);
  const staged = path.join(dataDir, `restoring-${time}`);
  try {
    await mkdir(staged, { recursive: true });
    for (const file of files) {
      const [from, to] = [path.join(folder, file.path), path.join(staged, file.path)];
      // The database is written to from now on; what else there is never changes.
      if (file.path === DATABASE_FILE) await copyFile(from, to);
      else await linkOrCopy(from, to);
    }
    const aside = path.join(dataDir, `before-restore-${time}`);
    const moved = await moveAll(DATA, dataDir, aside);
    await moveAll(DATA, staged, dataDir);
    return moved ? aside : undefined;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

async function moveAll(names: string[], from: string, to: string): Promise<boolean> {
  const there = names.filter((name) => existsSync(path.join(from, name)));
  if (there.length > 0) await mkdir(to, { recursive: true });
  for (const name of there) await rename(path.join(from, name), path.join(to, name));
  return there.length > 0;
}
