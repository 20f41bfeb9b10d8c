import 'server-only';
import type { Database } from './database';

/**
 * Runs the migrations that the database has not run yet, each in a transaction of its own. Two
 * processes may start at once: the version is read again under the write lock.
 *
 * @throws Error when the database was written by a newer release
 */
export function migrate(database: Database, migrations: readonly string[]): void {
  if (versionOf(database) > migrations.length) {
    throw new Error(
      `the database is at version ${versionOf(database)}, this release knows ${migrations.length}: install the newer release`,
    );
  }
  for (const [index, migration] of migrations.entries()) {
    if (versionOf(database) > index) continue;
    database.transaction(() => {
      if (versionOf(database) > index) return;
      database.exec(migration);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

export function versionOf(database: Database): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}
