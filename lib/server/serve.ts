import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import next from 'next';
import { parseEnv } from '../site/env';
import { log } from '../site/log';
import { answerKillSwitch } from './answer-kill-switch';
import { logConsole } from './console-lines';
import { drain } from './drain';
import { createFrontDoor } from './front-door';
import { serverHooks } from './hooks';
import { pathOf } from './request-rules';

const SHUTDOWN_MS = 10_000;
/** Ctrl-C reaches us twice: from the terminal and from `npm start`. What comes later is meant. */
const SAME_SIGNAL_MS = 500;

/** The server that `npm start` runs: our door before Next's handler. `--host` names the address to listen on. */
async function serve(): Promise<void> {
  const { host } = parseArgs({ options: { host: { type: 'string', default: '0.0.0.0' } } }).values;
  const env = parseEnv(process.env, process.cwd());
  logConsole();
  const app = next({
    dir: process.cwd(),
    dev: false,
    hostname: host,
    port: env.port,
    // Next would take over upgrades on the server that it is given; this one never listens.
    httpServer: createServer(),
  });
  const prepared = app.prepare();
  const door = createFrontDoor({
    ...env,
    ready: prepared,
    handle: async (request, response) => {
      const isWorker = pathOf(request.url ?? '') === `${env.basePath}/sw.js`;
      if (isWorker && !env.serviceWorker) return answerKillSwitch(response);
      return app.getRequestHandler()(request, response);
    },
  });
  endOnSignal(async () => {
    const { stop, close } = serverHooks();
    const stopped = settle('stop', stop);
    const cut = await drain(door, SHUTDOWN_MS);
    if (cut > 0) log.warn(`shutdown: ${cut} answers were cut off after ${SHUTDOWN_MS / 1000} s`);
    await stopped;
    await settle('close', [() => app.close(), ...close]);
  });
  door.server.once('error', endWith);
  door.server.listen(env.port, host);
  await prepared;
}

async function settle(name: string, actions: (() => Promise<void>)[]): Promise<void> {
  for (const result of await Promise.allSettled(actions.map((action) => action()))) {
    if (result.status === 'rejected') log.error(`shutdown: ${name}: ${String(result.reason)}`);
  }
}

function endOnSignal(shutDown: () => Promise<void>): void {
  let first: number | undefined;
  const onSignal = () => {
    if (first !== undefined) {
      if (Date.now() - first > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    first = Date.now();
    // A hook that hangs must not outlast the time that a process manager gives us.
    setTimeout(() => process.exit(0), SHUTDOWN_MS + 2000).unref();
    void shutDown().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

function endWith(error: unknown): void {
  log.error(`the server cannot run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exit(1);
}

process.on('uncaughtException', endWith);
// Next answers its own; anything else is a bug to be seen, not a reason to leave readers without a server.
process.on('unhandledRejection', (reason) =>
  log.error(`unhandled rejection: ${String((reason as Error)?.stack ?? reason)}`),
);

serve().catch(endWith);
