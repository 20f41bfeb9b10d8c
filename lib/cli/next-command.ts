import path from 'node:path';

/** Settings that only a running server may read; a build that saw them would depend on them. */
const RUN_TIME_SETTINGS = [
  'ATTACHMENT_MAX_MB',
  'DATABASE_URL',
  'DATA_DIR',
  'DESK_PASSWORD',
  'FEED_ALLOW_PRIVATE',
  'FEED_INTERVAL',
  'FEED_URL',
  'LOG_LEVEL',
  'METRICS_TOKEN',
  'PORT',
  'REFRESH_TOKEN',
  'SERVICE_WORKER',
  'SITE_URL',
  'TRUST_PROXY',
  'WECHAT_API',
  'WECHAT_APP_ID',
  'WECHAT_SECRET',
];

/** Arguments of Node that run Next's command line of this checkout. */
export function nextArguments(root: string, ...args: string[]): string[] {
  return [path.join(root, 'node_modules/next/dist/bin/next'), ...args];
}

/** Arguments of Node that run one of our TypeScript programs. */
export function scriptArguments(root: string, file: string): string[] {
  return ['--import', 'tsx', path.join(root, file)];
}

/** Arguments of Node that run the server of this checkout: our door with Next behind it. */
export function serverArguments(root: string, host: string): string[] {
  return [path.join(root, '.generated/server.mjs'), '--host', host];
}

/** The environment of every program of Next's that we start: nothing is reported to anyone. */
export function nextEnvironment(mode: 'production' | 'development', extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', ...extra };
}

/** The environment of a build: the base path is the only setting that goes into the product. */
export function buildEnvironment(basePath: string): NodeJS.ProcessEnv {
  const environment = nextEnvironment('production', { BASE_PATH: basePath });
  for (const name of RUN_TIME_SETTINGS) delete environment[name];
  return environment;
}
