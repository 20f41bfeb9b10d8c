import { startNode, waitForExit } from './child-process';
import { nextArguments, nextEnvironment, scriptArguments } from './next-command';
import { projectRoot } from './project-root';
import { BAD_SETTINGS, readSettings } from './settings';

process.exitCode = await develop();

/** `npm run dev`: the assets once, then Next's development server. */
async function develop(): Promise<number> {
  const settings = readSettings();
  if (!settings.ok) {
    console.error(settings.error);
    return BAD_SETTINGS;
  }
  const { port, basePath } = settings.value;
  const options = {
    cwd: projectRoot,
    env: nextEnvironment('development', { PORT: String(port), BASE_PATH: basePath }),
  };
  const assets = await waitForExit(startNode(scriptArguments(projectRoot, 'lib/cli/build-assets.ts'), options));
  if (assets !== 0) return assets;
  return waitForExit(startNode(nextArguments(projectRoot, 'dev', '--webpack', '-p', String(port)), options));
}
