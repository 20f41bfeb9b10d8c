import 'server-only';
import { fetchBytes } from '../feed/fetch-bytes';
import { serverHooks } from '../server/hooks';
import { getEnv } from '../site/current-env';
import { log } from '../site/log';
import { getStore } from '../store/current-store';
import { everyArticle } from './check-articles';
import { checkLinks, type AskLink, type LinkCheck } from './check-links';

const PAUSE_MS = 500;
const TIMEOUT_MS = 15_000;

const KEY = Symbol.for('campaign-reader.link-check');
const shared = globalThis as { [KEY]?: { last?: LinkCheck; running?: Promise<void>; stopping: AbortController } };

function state() {
  if (!shared[KEY]) {
    const stopping = new AbortController();
    shared[KEY] = { stopping };
    serverHooks().stop.push(async () => {
      stopping.abort();
      await shared[KEY]?.running;
    });
  }
  return shared[KEY];
}

/** The last run since the start, or the one at work. */
export function linkCheckState(): { running: boolean; last?: LinkCheck } {
  const { running, last } = shared[KEY] ?? {};
  return { running: running !== undefined, last };
}

/** Starts a run beside everything else, unless one is at work. */
export function startLinkCheck(): void {
  const current = state();
  current.running ??= run(current.stopping.signal)
    .catch((error: unknown) => log.error(`link check: ${String((error as Error).stack ?? error)}`))
    .finally(() => delete current.running);
}

async function run(signal: AbortSignal): Promise<void> {
  const { allowPrivateHosts, siteOrigin } = getEnv();
  const ask: AskLink = async (url) => {
    const answer = await fetchBytes(url, {
      allowPrivateHosts,
      timeoutMs: TIMEOUT_MS,
      maxBytes: 0,
      statusOnly: true,
      signal,
    });
    return answer.ok ? { ok: true } : { ok: false, status: answer.status };
  };
  const onProgress = (check: LinkCheck) => void (state().last = check);
  const articles = everyArticle(await getStore());
  const { total, broken } = await checkLinks(articles, { siteOrigin, ask, pauseMs: PAUSE_MS, signal, onProgress });
  log.info(`link check: ${broken.length} of ${total} links are broken`);
}
