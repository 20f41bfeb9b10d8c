import 'server-only';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../model/result';
import { describeFile, MANIFEST_FILE, manifestText, type BackupCounts, type BackupFile } from './backup-manifest';
import { linkOrCopy, listFilesBelow } from './copy-tree';
import { DATABASE_FILE } from './open-store';
import { copyDatabase } from './sqlite/copy-database';
import { isDamage, writeProblemOf } from './storage-problem';

export interface Backup {
  folder: string;
  counts: BackupCounts;
}

/**
 * Writes a whole copy of the database as it is at this moment, and of the pictures and attachments, into
 * a new folder. A server that runs goes on meanwhile. The folder has its name only when it is whole.
 *
 * Pictures come second: all that the copied database names lay there already.
 */
export async function createBackup(dataDir: string, folder: string, now: Date): Promise<Result<Backup>> {
  const database = path.join(dataDir, DATABASE_FILE);
  if (!existsSync(database)) return fail(`${dataDir}: there is no ${DATABASE_FILE} to back up; check DATA_DIR`);
  if (existsSync(folder)) return fail(`${folder}: is there already; name a folder that is not`);
  const partial = `${folder}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    const { schemaVersion, ...articles } = copyDatabase(database, path.join(partial, DATABASE_FILE));
    const media = await copyMedia(dataDir, partial);
    const counts = { ...articles, mediaFiles: media.length, mediaBytes: sumOf(media) };
    const files = [await describeFile(partial, DATABASE_FILE), ...media];
    const manifest = manifestText({ createdAt: now.toISOString(), schemaVersion, counts, files });
    await writeFile(path.join(partial, MANIFEST_FILE), manifest);
    await rename(partial, folder);
    return ok({ folder, counts });
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    return fail(describeFailure(database, folder, error));
  }
}

async function copyMedia(dataDir: string, partial: string): Promise<BackupFile[]> {
  const names = await listFilesBelow(path.join(dataDir, 'media'));
  const files: BackupFile[] = [];
  for (const name of names.filter((each) => !each.endsWith('.tmp')).map((each) => `media/${each}`)) {
    if (await linkOrCopy(path.join(dataDir, name), path.join(partial, name))) {
      files.push(await describeFile(partial, name));
    }
  }
  return files;
}

const sumOf = (files: BackupFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

function describeFailure(database: string, folder: string, error: unknown): string {
  if (isDamage(error)) return `${database}: is damaged (${(error as Error).message}); a server mends it at its start`;
  const problem = writeProblemOf(error);
  const why =
    problem === 'disk full' ? 'the disk is full' : problem === 'read-only' ? 'nothing can be written' : undefined;
  return `${folder}: cannot be written: ${why ?? (error as Error).message}; nothing is left of it`;
}
