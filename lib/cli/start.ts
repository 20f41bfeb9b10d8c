import type { Env } from '../site/env';
import { findDataFolderProblem } from '../store/data-folder';
import { DATABASE_FILE } from '../store/open-store';
import { startNode, waitForExit } from './child-process';
import { ensureBuilt } from './ensure-built';
import { findPortProblem } from './listening-port';
import { findNetworkAddress } from './network-address';
import { nextEnvironment, serverArguments } from './next-command';
import { projectRoot } from './project-root';
import { waitUntil } from './server-ready';
import { BAD_SETTINGS, readSettings } from './settings';
import { welcomeText } from './welcome';

const READY_TIMEOUT_MS = 120_000;
/** A feed that is slow or dead does not hold up the greeting: the pages are there. */
const SYNC_TIMEOUT_MS = 3_000;

process.exitCode = await start();

/** `npm start`: settings, port, build if needed, then the server until it ends. Returns the exit code. */
async function start(): Promise<number> {
  const settings = readSettings();
  if (!settings.ok) return complain(settings.error, BAD_SETTINGS);
  const { port, basePath, dataDir } = settings.value;
  const folderProblem = findDataFolderProblem(dataDir, DATABASE_FILE);
  if (folderProblem) return complain(`DATA_DIR: ${folderProblem}`, BAD_SETTINGS);
  const problemBefore = await findPortProblem(port);
  if (problemBefore) return complain(problemBefore);
  const built = await ensureBuilt({ root: projectRoot, basePath });
  if (!built.ok) return complain(built.error);
  // A build takes long enough for another program to take the port.
  const problemAfter = await findPortProblem(port);
  return problemAfter ? complain(problemAfter) : serve(settings.value);
}

function complain(message: string, exitCode = 1): number {
  console.error(message);
  return exitCode;
}

async function serve(env: Env): Promise<number> {
  const networkAddress = findNetworkAddress();
  const origin = env.siteUrlGiven ? env.siteOrigin : `http://${networkAddress ?? 'localhost'}:${env.port}`;
  const siteUrl = `${origin}${env.basePath}`;
  const settings = {
    PORT: String(env.port),
    BASE_PATH: env.basePath,
    SITE_URL: siteUrl,
  };
  const server = startNode(serverArguments(projectRoot, '0.0.0.0'), {
    cwd: projectRoot,
    env: nextEnvironment('production', settings),
  });
  const stopped = new AbortController();
  const exited = waitForExit(server).finally(() => stopped.abort());
  void announce(`http://127.0.0.1:${env.port}${env.basePath}/api/health`, stopped.signal, () =>
    welcomeText({ siteUrl, siteUrlGiven: env.siteUrlGiven, port: env.port, basePath: env.basePath, networkAddress }),
  );
  return exited;
}

async function announce(healthUrl: string, stopped: AbortSignal, text: () => string): Promise<void> {
  const serving = await waitUntil('serving', healthUrl, READY_TIMEOUT_MS, stopped);
  const synced = serving && (await waitUntil('synced', healthUrl, SYNC_TIMEOUT_MS, stopped));
  if (stopped.aborted) return;
  if (!serving) console.warn('The server has not answered within two minutes; it goes on trying.');
  else if (!synced) console.warn('The first sync is not finished yet; the server goes on with it.');
  console.log(text());
}
