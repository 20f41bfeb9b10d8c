import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';

const RETRY_MS = 300;

/**
 * Runs `action` while no other process on this machine builds in `root`; waits for its turn.
 *
 * The lock is one on a database file: the system drops it with the process that holds it, however
 * that ends, so there is no stale lock to recognise (process ids come again after a restart of a container).
 *
 * @param onWait called once when another process holds the lock
 */
export async function withBuildLock<T>(root: string, onWait: () => void, action: () => Promise<T>): Promise<T> {
  // The only folder of `.next` that a build leaves alone.
  const folder = path.join(root, '.next/cache');
  mkdirSync(folder, { recursive: true });
  const database = new Database(path.join(folder, 'build-lock.db'));
  try {
    for (let attempt = 0; !tryLock(database); attempt++) {
      if (attempt === 0) onWait();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    return await action();
  } finally {
    database.close();
  }
}

function tryLock(database: Database.Database): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
