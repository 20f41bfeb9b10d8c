import { remakeConfiguredArticles, syncConfiguredFeeds } from '../ingest/current-ingest';
import { remakeLines, reportText } from '../ingest/report-text';
import { closeStore, getStore } from '../store/current-store';
import { BAD_SETTINGS, readSettings } from './settings';

const FEED_FAILED = 1;

/**
 * `npm run sync`: reads every feed once and prints what became of it; with `--json` the reports as they
 * are stored. `--force` reads them in full, also against a `Retry-After`.
 */
async function main(): Promise<number> {
  const settings = readSettings();
  if (!settings.ok) {
    console.error(settings.error);
    return BAD_SETTINGS;
  }
  try {
    await getStore();
  } catch (error) {
    console.error(`DATA_DIR: ${(error as Error).message}`);
    return BAD_SETTINGS;
  }
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  const reports = await syncConfiguredFeeds({ signal: stopping.signal, force: process.argv.includes('--force') });
  if (process.argv.includes('--json')) console.log(JSON.stringify(reports, undefined, 2));
  else for (const report of reports) console.log(reportText(report));
  for (const line of remakeLines(await remakeConfiguredArticles(stopping.signal))) console.error(line);
  await closeStore();
  return reports.some((report) => report.outcome === 'failed') ? FEED_FAILED : 0;
}

process.exitCode = await main();
