import path from 'node:path';
import { createBackup } from '../store/backup';
import { BAD_SETTINGS, readSettings } from './settings';
import { backupName, countsText } from './backup-text';

const FAILED = 1;

/** `npm run backup [-- FOLDER]`: one whole copy of the data, also while the server runs. */
async function main(): Promise<number> {
  const settings = readSettings();
  if (!settings.ok) return complain(settings.error, BAD_SETTINGS);
  const { dataDir } = settings.value;
  const now = new Date();
  const [given, ...more] = process.argv.slice(2);
  if (more.length > 0) return complain('Usage: npm run backup [-- FOLDER]', BAD_SETTINGS);
  const folder = path.resolve(given ?? path.join(dataDir, 'backups', backupName(now)));
  const backup = await createBackup(dataDir, folder, now);
  if (!backup.ok) return complain(backup.error, FAILED);
  console.log(`${backup.value.folder}\n  ${countsText(backup.value.counts)}`);
  return 0;
}

function complain(message: string, exitCode: number): number {
  console.error(message);
  return exitCode;
}

process.exitCode = await main();
