import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAddresses, type Addresses } from './address';
import { getEnv } from './current-env';
import { parseSiteConfig, type SiteConfig } from './site-config';

export interface Site {
  config: SiteConfig;
  addresses: Addresses;
}

const KEY = Symbol.for('campaign-reader.site');
const shared = globalThis as { [KEY]?: Site };

/** The site's settings and addresses, read once per process; problems are printed once and named. */
export function getSite(): Site {
  return (shared[KEY] ??= readSite());
}

function readSite(): Site {
  const env = getEnv();
  const { config, warnings } = parseSiteConfig(readConfigText(), 'site.config.json');
  for (const warning of warnings) console.warn(warning);
  if (!env.demo && config.siteDomain?.endsWith('.example')) {
    console.warn('site.config.json: still describes the demo town; set the fields to those of your site');
  }
  return { config, addresses: createAddresses(env.siteOrigin, env.basePath) };
}

function readConfigText(): string {
  try {
    return decode(readFileSync(path.resolve('site.config.json')));
  } catch (error) {
    console.warn(`site.config.json: cannot be read: ${(error as Error).message}`);
    return '{}';
  }
}

/** Editors on Chinese Windows save as GB18030 ("ANSI"): readable, and said. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    console.warn('site.config.json: not UTF-8; read as GB18030, please save it as UTF-8');
    return new TextDecoder('gb18030').decode(bytes);
  }
}
