import { z } from 'zod';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPrivateHostEntry } from '../feed/private-hosts';

const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = z.preprocess(blankIsAbsent, z.string().trim().optional());

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

const SHORTEST_PASSWORD = 10;
/** Whose values no message repeats. */
const SECRETS = ['DESK_PASSWORD', 'WECHAT_SECRET'];
const VERIFICATION = /^(MP_verify_[A-Za-z0-9]{1,64})(?:\.txt)?:([\x21-\x7e]{1,200})$/;

const schema = z.object({
  PORT: z.preprocess(blankIsAbsent, wholeNumber(1, 65_535).default(3000)),
  SITE_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://www.example.gov.cn' }).optional(),
  ),
  BASE_PATH: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._~-]+)+\/?$/, 'must be a path such as /swjxj/zt/cwzl')
      .optional(),
  ),
  FEED_URL: text,
  FEED_INTERVAL: z.preprocess(blankIsAbsent, wholeNumber(1, 86_400).default(300)),
  DATA_DIR: text,
  REFRESH_TOKEN: text,
  FEED_ALLOW_PRIVATE: text.refine((value) => listOf(value).every(isPrivateHostEntry), {
    error: 'must be hosts, addresses or blocks such as feed.intranet,10.1.2.3,10.2.0.0/16, without port',
  }),
  METRICS_TOKEN: text,
  DESK_PASSWORD: text.refine((value) => value === undefined || value.length >= SHORTEST_PASSWORD, {
    error: `must have at least ${SHORTEST_PASSWORD} characters`,
  }),
  WECHAT_APP_ID: text,
  WECHAT_SECRET: text,
  WECHAT_API: z.preprocess(
    blankIsAbsent,
    z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://api.weixin.qq.com' })
      .default('https://api.weixin.qq.com'),
  ),
  WECHAT_VERIFY: text.refine((value) => value === undefined || VERIFICATION.test(value), {
    error: 'must be the name and the content of the file, such as MP_verify_x.txt:x',
  }),
  TRUST_PROXY: z.preprocess(blankIsAbsent, wholeNumber(0, 9).default(0)),
  ATTACHMENT_MAX_MB: z.preprocess(blankIsAbsent, wholeNumber(0, 500).default(50)),
  SERVICE_WORKER: z.preprocess(blankIsAbsent, z.enum(['on', 'off'], { error: 'must be on or off' }).default('on')),
  LOG_LEVEL: z.preprocess(
    blankIsAbsent,
    z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }).default('info'),
  ),
});

/** The official account (公众号) for which shared pages get a card. */
export interface WeChatSettings {
  appId: string;
  secret: string;
  /** Without a slash at the end. */
  api: string;
}

export interface Env {
  port: number;
  /** Origin that readers see, without a path: `https://www.example.gov.cn`. */
  siteOrigin: string;
  /** `SITE_URL` was given; otherwise links and codes carry an address of this machine. */
  siteUrlGiven: boolean;
  /** `''` or `/swjxj/zt/cwzl`, no slash at the end. */
  basePath: string;
  /** Addresses or absolute file paths of the feeds, in order. */
  feeds: string[];
  /** No FEED_URL: the demo column is shown. */
  demo: boolean;
  feedIntervalSeconds: number;
  /** Absolute path of the folder that holds the database and the pictures. */
  dataDir: string;
  refreshToken?: string;
  metricsToken?: string;
  /** Opens the staff desk; without it there is none. */
  deskPassword?: string;
  /** Absent: nothing of WeChat is loaded or asked. */
  wechat?: WeChatSettings;
  /** The file by which WeChat knows the site. */
  wechatVerification?: { file: string; content: string };
  /** Lower-case hosts that feeds and pictures may come from although they lie on a private network. */
  allowPrivateHosts: string[];
  /** Of one attachment from the web; 0: none is fetched and all keep their address. */
  maxAttachmentBytes: number;
  /** How many proxies in front add to `X-Forwarded-For`; 0: the header is ignored. */
  trustedProxies: number;
  /** `false`: `/sw.js` takes phones their worker, see lib/worker/kill-switch.ts. */
  serviceWorker: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/**
 * Parses the environment, once, at start.
 *
 * @param cwd what relative paths in FEED_URL and DATA_DIR are resolved against
 * @throws Error naming every variable that is wrong
 */
export function parseEnv(source: Record<string, string | undefined>, cwd: string): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: [name], message }) => {
      const got = SECRETS.includes(String(name)) ? '' : ` (got ${JSON.stringify(source[String(name)])})`;
      return `${String(name)}: ${message}${got}`;
    });
    throw new Error(`Environment: ${problems.join('; ')}`);
  }
  const env = parsed.data;
  const feeds = listOf(env.FEED_URL).map((feed) => feedSource(feed, cwd));
  const demo = feeds.length === 0;
  const dataDir = path.resolve(cwd, env.DATA_DIR ?? 'data');
  const basePath = env.BASE_PATH?.replace(/\/+$/, '') ?? basePathOf(env.SITE_URL);
  if (basePathOf(env.SITE_URL) !== '' && basePathOf(env.SITE_URL) !== basePath) {
    throw new Error(`Environment: SITE_URL has the path ${basePathOf(env.SITE_URL)}, but BASE_PATH is ${basePath}`);
  }
  return {
    port: env.PORT,
    siteOrigin: env.SITE_URL ? new URL(env.SITE_URL).origin : `http://localhost:${env.PORT}`,
    siteUrlGiven: env.SITE_URL !== undefined,
    basePath,
    feeds: demo ? [path.resolve(cwd, 'demo/feed.json')] : feeds,
    demo,
    feedIntervalSeconds: env.FEED_INTERVAL,
    // Apart, so that no article of the demo town is left when a real feed is set.
    dataDir: demo ? path.join(dataDir, 'demo') : dataDir,
    refreshToken: env.REFRESH_TOKEN,
    metricsToken: env.METRICS_TOKEN,
    deskPassword: env.DESK_PASSWORD,
    wechat: wechatOf(env.WECHAT_APP_ID, env.WECHAT_SECRET, env.WECHAT_API),
    wechatVerification: verificationOf(env.WECHAT_VERIFY),
    allowPrivateHosts: listOf(env.FEED_ALLOW_PRIVATE).map((host) => host.toLowerCase()),
    maxAttachmentBytes: env.ATTACHMENT_MAX_MB * 1_000_000,
    trustedProxies: env.TRUST_PROXY,
    serviceWorker: env.SERVICE_WORKER === 'on',
    logLevel: env.LOG_LEVEL,
  };
}

function wechatOf(appId: string | undefined, secret: string | undefined, api: string): WeChatSettings | undefined {
  if ((appId === undefined) !== (secret === undefined)) {
    throw new Error('Environment: WECHAT_APP_ID and WECHAT_SECRET need each other');
  }
  return appId && secret ? { appId, secret, api: api.replace(/\/+$/, '') } : undefined;
}

function verificationOf(value: string | undefined): Env['wechatVerification'] {
  const [, name, content] = VERIFICATION.exec(value ?? '') ?? [];
  return name && content ? { file: `${name}.txt`, content } : undefined;
}

/** `a, b` as it is written in a setting. */
function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** An address as it is, a path or `file://` address as an absolute path. */
function feedSource(feed: string, cwd: string): string {
  if (/^https?:\/\//i.test(feed)) return feed;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(feed)?.[1]?.toLowerCase();
  if (scheme === undefined) return path.resolve(cwd, feed);
  if (scheme === 'file') return fileURLToPath(feed);
  throw new Error(`Environment: FEED_URL: must be an http(s) address or a path (got ${JSON.stringify(feed)})`);
}

/** SITE_URL may carry the base path itself (`https://www.example.gov.cn/swjxj/zt/cwzl`). */
function basePathOf(siteUrl: string | undefined): string {
  return siteUrl ? new URL(siteUrl).pathname.replace(/\/+$/, '') : '';
}
