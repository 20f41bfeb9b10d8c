import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

type FeedLabel = 'feed';

/** Every figure of the process. `feed` is the place in FEED_URL, from 0: an address may hold a secret. */
export interface Metrics {
  registry: Registry;
  build: Gauge<'build'>;
  feedAge: Gauge<FeedLabel>;
  feedFailures: Gauge<FeedLabel>;
  syncDuration: Gauge<FeedLabel>;
  syncs: Counter<FeedLabel | 'outcome'>;
  items: Counter<FeedLabel | 'outcome'>;
  articles: Gauge<'status'>;
  storeWritable: Gauge;
  mediaFiles: Gauge;
  mediaBytes: Gauge;
  documentHits: Gauge;
  documentMisses: Gauge;
  documentBytes: Gauge;
}

const KEY = Symbol.for('campaign-reader.metrics');
const shared = globalThis as { [KEY]?: Metrics };

/** The figures of the process; the bundler may load this module several times. */
export function getMetrics(): Metrics {
  return (shared[KEY] ??= createMetrics());
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge<Label>({ name: `reader_${name}`, help, labelNames, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter<Label>({ name: `reader_${name}`, help, labelNames, registers });
  return {
    registry,
    build: gauge('build_info', 'Always 1; the label names the build', ['build']),
    feedAge: gauge('feed_age_seconds', 'Time since the last good read of the feed', ['feed']),
    feedFailures: gauge('feed_failures', 'Failed reads in a row', ['feed']),
    syncDuration: gauge('sync_duration_seconds', 'Duration of the last sync', ['feed']),
    syncs: counter('syncs_total', 'Syncs since the start', ['feed', 'outcome']),
    items: counter('items_total', 'What became of the items of the feed since the start', ['feed', 'outcome']),
    articles: gauge('articles', 'Articles in the store', ['status']),
    storeWritable: gauge('store_writable', '0 while nothing can be written'),
    mediaFiles: gauge('media_files', 'Files of pictures and attachments'),
    mediaBytes: gauge('media_bytes', 'Bytes of pictures and attachments'),
    documentHits: gauge('document_cache_hits', 'Documents answered from memory since the start'),
    documentMisses: gauge('document_cache_misses', 'Documents rendered since the start'),
    documentBytes: gauge('document_cache_bytes', 'Bytes of documents in memory'),
  };
}
