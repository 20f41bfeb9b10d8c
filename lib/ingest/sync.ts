import type { ArticleCode } from '../model/article-code';
import type { FeedReport, ItemProblem } from '../model/feed-report';
import type { MediaFolder } from '../store/media-folder';
import type { Store } from '../store/store';
import { contentRulesOf } from './content-rules';
import type { FeedContext, FeedLimits } from './feed-context';
import { checkMedia, removeUnusedMedia } from './sweep-media';
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
  /** Between two reads of a feed; what a failure waits for grows from it. Default 300. */
  intervalSeconds?: number;
  limits?: FeedLimits;
  /** Of one attachment from the web, in bytes; 0: none is fetched and all keep their address. Default 50 MB. */
  maxAttachmentBytes?: number;
  now?: () => Date;
  random?: () => number;
}

export interface SyncOptions {
  /** Stops between two items; what is stored by then stays, the rest comes with the next sync. */
  signal?: AbortSignal;
  /** Reads every feed in full, tries missing pictures again, and does not mind a `Retry-After`. */
  force?: boolean;
}

/** How long a feed waits for the codes of those before it: a silent one must not hold up the others. */
const TURN_MS = 3000;
const DEFAULT_INTERVAL_SECONDS = 300;

/** Brings all feeds into the store, each independent of the others; one report each, in order. Never throws. */
export function syncFeeds(deps: SyncDeps, options: SyncOptions = {}): Promise<FeedReport[]> {
  return Promise.all(createSync(deps)(deps.feeds, options));
}

/**
 * What starts a sync of some of the feeds, one promise each, in order. Feeds that are read at different
 * times know of each other's new codes.
 */
export function createSync(deps: SyncDeps): (feeds: string[], options?: SyncOptions) => Promise<FeedReport>[] {
  const shared = {
    ...deps,
    configuredFeeds: new Set(deps.feeds),
    intervalSeconds: deps.intervalSeconds ?? DEFAULT_INTERVAL_SECONDS,
    rules: contentRulesOf(deps.trustedHosts),
    reserved: new Map<ArticleCode, string>(),
    now: deps.now ?? (() => new Date()),
    random: deps.random ?? Math.random,
  };
  return (feeds, { signal = new AbortController().signal, force = false } = {}) => {
    const due = [...new Set(feeds)];
    const turns = createTurns(due.length);
    return due.map((feed, at) => syncTidily(feed, { ...shared, ...turns[at]!, signal, force }));
  };
}

/** A media folder that cannot be read or cleared is a warning: the articles themselves go on. */
async function syncTidily(feed: string, context: FeedContext): Promise<FeedReport> {
  const problems: ItemProblem[] = [];
  const report = (error: unknown) => {
    const reason = `the media folder could not be tidied: ${(error as Error).message}`;
    problems.push({ item: 'feed', field: 'media', reason });
  };
  await checkMedia(feed, context).catch(report);
  const result = await syncFeed(feed, context);
  await removeUnusedMedia(context.store, context.media).catch(report);
  result.warnings.push(...problems);
  return result;
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
