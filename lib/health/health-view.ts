import type { FeedState } from '../store/store';
import type { WriteProblem } from '../store/storage-problem';

export interface HealthFacts {
  now: Date;
  intervalSeconds: number;
  build: string;
  uptimeSeconds: number;
  /** There is something to serve. */
  ready: boolean;
  /** Every feed was tried once since the start. */
  synced: boolean;
  writeProblem?: WriteProblem;
  /** In the order of FEED_URL. */
  states: FeedState[];
}

export interface HealthView {
  status: 'ok' | 'starting' | 'stale' | 'read-only';
  ready: boolean;
  synced: boolean;
  /** The newest success of any feed is too long ago, or there never was one. */
  stale: boolean;
  build: string;
  uptimeSeconds: number;
  store: { writable: boolean; problem?: WriteProblem };
  feeds: FeedHealth[];
}

interface FeedHealth {
  title?: string;
  state: 'never' | 'ok' | 'failing';
  /** Of the last sync. */
  outcome?: 'updated' | 'unchanged' | 'failed';
  /** Since the last success. */
  ageSeconds?: number;
  items?: number;
  /** In a row. */
  failures: number;
  nextTryAt?: string;
}

/** So many intervals without any success, and at least a quarter of an hour, are too long. */
const STALE_INTERVALS = 3;
const STALE_SECONDS = 15 * 60;

/** What `/api/health` says: ages and states, no addresses, as anybody may ask. */
export function healthView(facts: HealthFacts): HealthView {
  const { ready, synced, build, uptimeSeconds, writeProblem } = facts;
  const feeds = facts.states.map((state) => feedHealth(state, facts.now));
  const newest = Math.min(...feeds.map(({ ageSeconds = Infinity }) => ageSeconds));
  const stale = newest > Math.max(STALE_SECONDS, STALE_INTERVALS * facts.intervalSeconds);
  const status = !ready ? 'starting' : writeProblem ? 'read-only' : stale ? 'stale' : 'ok';
  const store = { writable: writeProblem === undefined, problem: writeProblem };
  return { status, ready, synced, stale, build, uptimeSeconds, store, feeds };
}

/** Whole seconds since the last success of a feed. */
export function ageSecondsOf({ lastSuccessAt }: FeedState, now: Date): number | undefined {
  const age = (now.getTime() - Date.parse(lastSuccessAt ?? '')) / 1000;
  return Number.isNaN(age) ? undefined : Math.max(0, Math.round(age));
}

function feedHealth(state: FeedState, now: Date): FeedHealth {
  const { report, failures = 0, nextTryAt } = state;
  return {
    title: report?.title,
    state: report === undefined ? 'never' : report.outcome === 'failed' ? 'failing' : 'ok',
    outcome: report?.outcome,
    ageSeconds: ageSecondsOf(state, now),
    items: report?.itemsIn,
    failures,
    nextTryAt,
  };
}
