import { beforeEach, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '@/lib/metrics/metrics';
import { recordSync } from '@/lib/metrics/record-sync';
import { emptyFeedReport } from '../../support/sample-report';

let metrics: Metrics;
beforeEach(() => void (metrics = createMetrics()));

it('adds up what became of the items of each feed', async () => {
  recordSync(metrics, emptyFeedReport({ outcome: 'updated', added: 3, unchanged: 2 }), 0);
  recordSync(metrics, emptyFeedReport({ unchanged: 5, leftOut: [{ item: '#1', reason: 'x' }] }), 0);
  recordSync(metrics, emptyFeedReport({ added: 1, outcome: 'updated' }), 1);
  const text = await metrics.registry.metrics();
  expect(text).toContain('reader_items_total{feed="0",outcome="added"} 3\n');
  expect(text).toContain('reader_items_total{feed="0",outcome="unchanged"} 7\n');
  expect(text).toContain('reader_items_total{feed="0",outcome="left_out"} 1\n');
  expect(text).toContain('reader_items_total{feed="1",outcome="added"} 1\n');
});

it('counts failures apart, and not the items that were repeated in their report', async () => {
  recordSync(metrics, emptyFeedReport({ outcome: 'failed', unchanged: 9 }), 0);
  const text = await metrics.registry.metrics();
  expect(text).toContain('reader_syncs_total{feed="0",outcome="failed"} 1\n');
  expect(text).toContain('reader_sync_duration_seconds{feed="0"} 1.5\n');
  expect(text).not.toContain('reader_items_total{');
});

it('names no feed by its address', async () => {
  recordSync(metrics, emptyFeedReport({ outcome: 'updated' }), 0);
  expect(await metrics.registry.metrics()).not.toContain('shishi.example');
});
