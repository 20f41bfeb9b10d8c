import path from 'node:path';
import { restoreBackup } from '../store/restore';
import { countsText } from './backup-text';
import { BAD_SETTINGS, readSettings } from './settings';

const FAILED = 1;

/** `npm run restore -- FOLDER`: puts a backup in the place of the present data, which is set aside. */
async function main(): Promise<number> {
  const settings = readSettings();
  if (!settings.ok) return complain(settings.error, BAD_SETTINGS);
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) return complain('Usage: npm run restore -- FOLDER', BAD_SETTINGS);
  const restored = await restoreBackup(settings.value.dataDir, path.resolve(given), new Date());
  if (!restored.ok) return complain(restored.error, FAILED);
  const { counts, createdAt, setAside } = restored.value;
  console.log(`${settings.value.dataDir} is as it was at ${createdAt}\n  ${countsText(counts)}`);
  if (setAside) console.log(`  what was there before: ${setAside}`);
  return 0;
}

function complain(message: string, exitCode: number): number {
  console.error(message);
  return exitCode;
}

process.exitCode = await main();
