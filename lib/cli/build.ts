import { ensureBuilt } from './ensure-built';
import { projectRoot } from './project-root';
import { BAD_SETTINGS, readSettings } from './settings';

process.exitCode = await build();

/** `npm run build` builds in any case; with `--if-needed` only when sources or settings have changed. */
async function build(): Promise<number> {
  const settings = readSettings();
  if (!settings.ok) {
    console.error(settings.error);
    return BAD_SETTINGS;
  }
  const force = !process.argv.includes('--if-needed');
  const built = await ensureBuilt({ root: projectRoot, basePath: settings.value.basePath, force });
  if (!built.ok) console.error(built.error);
  else if (built.value === 'kept') console.log('The build is up to date.');
  return built.ok ? 0 : 1;
}
