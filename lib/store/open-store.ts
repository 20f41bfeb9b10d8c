import 'server-only';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from './sqlite/database';
import { migrate } from './sqlite/migrate';
import { MIGRATIONS } from './sqlite/migrations/list';
import { createSqliteStore } from './sqlite/sqlite-store';
import type { Store } from './store';

export const DATABASE_FILE = 'reader.db';

/**
 * Opens the store in a folder, which is created when it is missing, and brings it up to date.
 *
 * @param now the clock that decides which dates lie in the future
 * @throws Error naming the file when it cannot be opened
 */
export async function openStore(dataDir: string, now?: () => Date): Promise<Store> {
  await mkdir(dataDir, { recursive: true });
  const database = openDatabase(path.join(dataDir, DATABASE_FILE));
  try {
    migrate(database, MIGRATIONS);
  } catch (error) {
    database.close();
    throw error;
  }
  return createSqliteStore(database, now);
}
