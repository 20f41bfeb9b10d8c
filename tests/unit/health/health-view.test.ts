import { describe, expect, it } from 'vitest';
import { emptyFeedReport } from '../../support/sample-report';
import { healthView, type HealthFacts } from '@/lib/health/health-view';
import type { FeedState } from '@/lib/store/store';

const now = new Date('2026-03-05T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();

const good = (seconds: number): FeedState => ({ lastSuccessAt: ago(seconds), report: emptyFeedReport({ itemsIn: 7 }) });
const bad = (seconds?: number): FeedState => ({
  lastSuccessAt: seconds === undefined ? undefined : ago(seconds),
  failures: 3,
  nextTryAt: ago(-240),
  report: emptyFeedReport({ outcome: 'failed', error: 'https://user:secret@feed.example/: 503' }),
});

function view(more: Partial<HealthFacts>) {
  const facts = { now, intervalSeconds: 300, build: 'b1', uptimeSeconds: 60, ready: true, synced: true, states: [] };
  return healthView({ ...facts, ...more });
}

describe('the state of the whole', () => {
  it.each<[string, Partial<HealthFacts>, string, boolean]>([
    ['a feed that was read just now', { states: [good(10)] }, 'ok', false],
    ['a feed that was read a quarter of an hour ago', { states: [good(900)] }, 'ok', false],
    ['a feed that was read longer ago', { states: [good(901)] }, 'stale', true],
    ['a long interval', { states: [good(3 * 3600)], intervalSeconds: 3600 }, 'ok', false],
    ['a long interval, three times over', { states: [good(3 * 3600 + 1)], intervalSeconds: 3600 }, 'stale', true],
    ['one feed of two that is read', { states: [bad(90_000), good(10)] }, 'ok', false],
    ['no success ever, but articles', { states: [bad()] }, 'stale', true],
    ['nothing to serve', { states: [{}], ready: false }, 'starting', true],
    ['a disk that is full', { states: [good(10)], writeProblem: 'disk full' }, 'read-only', false],
  ])('of %s', (_, facts, status, stale) => {
    expect(view(facts)).toMatchObject({ status, stale });
  });
});

describe('the state of a feed', () => {
  it.each<[string, FeedState, object]>([
    ['that was never read', {}, { state: 'never', failures: 0 }],
    ['that is read', good(12), { state: 'ok', outcome: 'unchanged', ageSeconds: 12, items: 7, failures: 0 }],
    [
      'that fails',
      bad(600),
      { state: 'failing', outcome: 'failed', ageSeconds: 600, failures: 3, nextTryAt: ago(-240) },
    ],
    ['whose clock runs ahead', good(-50), { state: 'ok', ageSeconds: 0 }],
  ])('%s', (_, state, expected) => {
    expect(view({ states: [state] }).feeds[0]).toMatchObject(expected);
  });

  it('holds no address and no secret', () => {
    expect(JSON.stringify(view({ states: [bad(600)] }))).not.toMatch(/feed\.example|secret/);
  });
});
