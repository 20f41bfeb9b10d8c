import type { FeedReport } from '../model/feed-report';
import type { MediaFolder } from '../store/media-folder';
import type { Store } from '../store/store';
import { contentRulesOf } from './content-rules';
import { syncFeed } from './sync-feed';

export interface SyncDeps {
  store: Store;
  media: MediaFolder;
  /** Addresses or absolute file paths, in order. */
  feeds: string[];
  /** Hosts whose links need no leaving notice, with all hosts below them. */
  trustedHosts: string[];
  /** Hosts that feeds and pictures may come from although they lie on a private network. */
  allowPrivateHosts: readonly string[];
  now?: () => Date;
}

export interface SyncOptions {
  /** Stops between two items; what is stored by then stays, the rest comes with the next sync. */
  signal?: AbortSignal;
  /** Reads every feed in full and tries missing pictures again. */
  force?: boolean;
}

/** How long a feed waits for the codes of those before it: a silent one must not hold up the others. */
const TURN_MS = 3000;

/** Brings all feeds into the store, each independent of the others; one report each, in order. Never throws. */
export async function syncFeeds(deps: SyncDeps, options: SyncOptions = {}): Promise<FeedReport[]> {
  const configuredFeeds = new Set(deps.feeds);
  const turns = createTurns(configuredFeeds.size);
  const shared = {
    store: deps.store,
    media: deps.media,
    configuredFeeds,
    trustedHosts: deps.trustedHosts,
    allowPrivateHosts: deps.allowPrivateHosts,
    rules: contentRulesOf(deps.trustedHosts),
    reserved: new Map(),
    now: deps.now ?? (() => new Date()),
    signal: options.signal ?? new AbortController().signal,
    force: options.force ?? false,
  };
  return Promise.all([...configuredFeeds].map((feed, index) => syncFeed(feed, { ...shared, ...turns[index]! })));
}

/** Two feeds that both number their items 1, 2, 3 … get the same addresses again only in the same order. */
function createTurns(count: number): { waitForTurn: () => Promise<unknown>; planned: () => void }[] {
  const done: Promise<void>[] = [];
  return Array.from({ length: count }, () => {
    const earlier = [...done];
    let planned = () => {};
    done.push(new Promise((resolve) => (planned = resolve)));
    return { planned, waitForTurn: () => withinTurn(Promise.all(earlier)) };
  });
}

async function withinTurn(earlier: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, TURN_MS)));
  await Promise.race([earlier, late]);
  clearTimeout(timer);
}
