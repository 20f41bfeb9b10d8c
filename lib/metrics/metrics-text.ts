import 'server-only';
import { getDocumentCache } from '../document/current-documents';
import { ageSecondsOf } from '../health/health-view';
import { countMedia } from '../store/count-media';
import type { Store } from '../store/store';
import { getMetrics, type Metrics } from './metrics';

export interface MetricsSource {
  store: Store;
  /** In the order of FEED_URL. */
  feeds: string[];
  dataDir: string;
  build: string;
}

const FRESH_MS = 5_000;
/** The folder is walked through this often at most. */
const MEDIA_FRESH_MS = 5 * 60_000;

let text: { at: number; value: Promise<string> } | undefined;
let media: { at: number; value: ReturnType<typeof countMedia> } | undefined;

/** All figures in Prometheus' text form; the same for some seconds, however often it is asked for. */
export function metricsText(source: MetricsSource): Promise<string> {
  if (!text || Date.now() - text.at > FRESH_MS) {
    const value = collect(getMetrics(), source);
    text = { at: Date.now(), value };
    value.catch(() => (text = undefined));
  }
  return text.value;
}

async function collect(metrics: Metrics, { store, feeds, dataDir, build }: MetricsSource): Promise<string> {
  metrics.build.set({ build }, 1);
  const now = new Date();
  for (const [at, name] of feeds.entries()) {
    const state = (await store.getFeedState(name)) ?? {};
    const age = ageSecondsOf(state, now);
    if (age !== undefined) metrics.feedAge.set({ feed: String(at) }, age);
    metrics.feedFailures.set({ feed: String(at) }, state.failures ?? 0);
  }
  metrics.articles.reset();
  for (const { status, count } of await store.countArticles()) metrics.articles.set({ status }, count);
  metrics.storeWritable.set((await store.getWriteProblem()) ? 0 : 1);
  if (!media || Date.now() - media.at > MEDIA_FRESH_MS) media = { at: Date.now(), value: countMedia(dataDir) };
  const { files, bytes } = await media.value;
  metrics.mediaFiles.set(files);
  metrics.mediaBytes.set(bytes);
  const documents = getDocumentCache().counts;
  metrics.documentHits.set(documents.hits);
  metrics.documentMisses.set(documents.misses);
  metrics.documentBytes.set(documents.bytes);
  return metrics.registry.metrics();
}
