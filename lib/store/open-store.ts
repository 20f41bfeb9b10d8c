import 'server-only';
import path from 'node:path';
import { createSqliteStore } from './sqlite/sqlite-store';
import { openLastingDatabase } from './sqlite/lasting-database';
import { prepareDataFolder } from './data-folder';
import { shareDataFolder } from './store-lock';
import type { Store } from './store';

export const DATABASE_FILE = 'reader.db';

/**
 * Opens the store in a folder, which is created when it is missing, and brings it up to date. A damaged
 * database is set aside and replaced; where nothing can be written what is there is opened for reading.
 *
 * @param now the clock that decides which dates lie in the future
 * @throws Error naming the folder or file and what to do when it can be neither written nor read
 */
export async function openStore(dataDir: string, now: () => Date = () => new Date()): Promise<Store> {
  prepareDataFolder(dataDir);
  const release = shareDataFolder(dataDir);
  try {
    const database = openLastingDatabase(dataDir, path.join(dataDir, DATABASE_FILE), now);
    const store = createSqliteStore(database, now);
    return {
      ...store,
      async close() {
        await store.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
