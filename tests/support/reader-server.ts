import { nextEnvironment, serverArguments } from '@/lib/cli/next-command';
import { waitUntil, type ServerStage } from '@/lib/cli/server-ready';
import { builtProduct } from './built-product';
import { startGroup } from './child-group';
import { findFreePort } from './free-port';
import { temporaryFolder } from './temporary-folder';

export interface ReaderOptions {
  /** Address or absolute path of the feed; the demo column without one. */
  feedUrl?: string;
  /** `/swjxj/zt/cwzl`; a build of its own is made for it. */
  basePath?: string;
  env?: Record<string, string>;
  /** A folder kept from an earlier start; it is then not removed by `stop`. */
  dataDir?: string;
  /** The port of an earlier start: the same origin for a browser that knows it. */
  port?: number;
  /** What is waited for: the end of the first sync, or only that pages are served. */
  until?: ServerStage;
}

export interface Reader {
  /** `http://127.0.0.1:40123`, without the base path. */
  origin: string;
  port: number;
  /** `/a/x` → the absolute address, base path included. */
  url(path: string): string;
  dataDir: string;
  /** What the server printed so far. */
  log(): string;
  /** SIGTERM; settles with its exit code. */
  end(): Promise<number>;
  signal(name: NodeJS.Signals): void;
  /** Ends the server in order and removes its data folder. */
  stop(): Promise<void>;
  /** SIGKILL: the server is gone from one instruction to the next; its data folder stays. */
  kill(): Promise<void>;
  /** SIGSTOP: connections are accepted by the system and never answered. */
  pause(): void;
  resume(): void;
}

const READY_TIMEOUT_MS = 90_000;

/** Starts the built product on a free loopback port and waits for the end of its first sync. */
export async function startReader(options: ReaderOptions = {}): Promise<Reader> {
  const { basePath = '' } = options;
  const root = await builtProduct(basePath);
  const port = options.port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const folder = options.dataDir ? undefined : temporaryFolder();
  const dataDir = options.dataDir ?? folder?.path ?? '';
  const server = startGroup(process.execPath, serverArguments(root, '127.0.0.1'), {
    cwd: root,
    env: nextEnvironment('production', {
      PORT: String(port),
      SITE_URL: `${origin}${basePath}`,
      BASE_PATH: basePath,
      DATA_DIR: dataDir,
      FEED_URL: options.feedUrl ?? '',
      // The feeds of the tests lie on this machine.
      FEED_ALLOW_PRIVATE: '127.0.0.1',
      ...options.env,
    }),
  });
  const ended = new AbortController();
  void server.exited.finally(() => ended.abort());
  const health = `${origin}${basePath}/api/health`;
  if (!(await waitUntil(options.until ?? 'synced', health, READY_TIMEOUT_MS, ended.signal))) {
    await server.stop();
    folder?.remove();
    throw new Error(`The reader did not become ready on port ${port}:\n${server.log()}`);
  }
  return {
    origin,
    port,
    dataDir,
    url: (target) => `${origin}${basePath}${target}`,
    log: server.log,
    end() {
      server.signal('SIGTERM');
      return server.exited;
    },
    signal: server.signal,
    async stop() {
      await server.stop();
      folder?.remove();
    },
    async kill() {
      server.signal('SIGKILL');
      await server.exited;
    },
    pause: () => server.signal('SIGSTOP'),
    resume: () => server.signal('SIGCONT'),
  };
}
