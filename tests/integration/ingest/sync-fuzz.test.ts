import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCivilTime } from '@/lib/model/civil-time';
import type { FeedReport } from '@/lib/model/feed-report';
import { brokenBytes, nearlyFeeds, validFeeds } from './arbitrary-feeds';
import { createSyncBench, type SyncBench } from './sync-bench';

/** Each run meets what the ones before it left in the store. */
const RUNS = 400;
const seed = Number(process.env.FUZZ_SEED ?? 20_240_601);

let bench: SyncBench;
let file: string;
beforeAll(async () => {
  bench = await createSyncBench();
  file = path.join(bench.dataDir, 'feed.json');
});
afterAll(() => bench.close());

async function take(bytes: string | Uint8Array): Promise<FeedReport> {
  await writeFile(file, bytes);
  const [report] = await bench.sync({ feeds: [file] });
  if (!report) throw new Error('no report');
  return report;
}

const accounted = ({ added, changed, unchanged, withdrawn, leftOut }: FeedReport) =>
  added + changed + unchanged + withdrawn + leftOut.length;

/** Everything in the store can be shown. */
async function expectReadable(): Promise<void> {
  for (const article of await bench.store.listNewest(500)) {
    const { title, summary = '', bodyHtml, bodyText, publishedAt, modifiedAt, tags } = article;
    const shown = [title, summary, bodyHtml, bodyText, ...tags].join('\n');
    expect(shown.isWellFormed()).toBe(true);
    expect(shown).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    expect(title.trim()).not.toBe('');
    expect(bodyHtml).not.toMatch(/<(script|svg|iframe)|\son\w+=|javascript:/i);
    for (const date of [publishedAt, modifiedAt]) expect(date === undefined || isCivilTime(date)).toBe(true);
  }
}

describe('whatever a feed holds', () => {
  it('nothing is thrown, every item is accounted for, and the store can be read', async () => {
    let taken = 0;
    const property = fc.asyncProperty(nearlyFeeds, async (feed) => {
      const report = await take(JSON.stringify(feed) ?? '');
      taken += report.added + report.changed;
      if (report.outcome === 'failed') expect(report.error).toContain(file);
      else expect(accounted(report)).toBe(report.itemsIn);
      await expectReadable();
    });
    await fc.assert(property, { numRuns: RUNS, seed });
    expect(taken, 'the feeds must not be too odd').toBeGreaterThan(RUNS / 2);
  });

  it('broken bytes cost nothing that is stored', async () => {
    const property = fc.asyncProperty(brokenBytes, async (bytes) => {
      const before = (await bench.store.listArticles({ limit: 1, offset: 0 })).total;
      const report = await take(bytes);
      expect(report.outcome !== 'failed' || (report.error ?? '').length > file.length).toBe(true);
      const after = (await bench.store.listArticles({ limit: 1, offset: 0 })).total;
      expect(after).toBeGreaterThanOrEqual(before - report.withdrawn);
    });
    await fc.assert(property, { numRuns: RUNS, seed });
    await expectReadable();
  });

  it('every item that the specification allows is taken', async () => {
    const property = fc.asyncProperty(validFeeds, async (feed) => {
      const report = await take(JSON.stringify(feed));
      expect([report.outcome === 'failed', report.leftOut]).toEqual([false, []]);
      expect([report.itemsIn, accounted(report)]).toEqual([feed.items.length, feed.items.length]);
      for (const { id } of feed.items) expect(await bench.store.getFingerprint(file, String(id))).toBeDefined();
    });
    await fc.assert(property, { numRuns: RUNS, seed });
    await expectReadable();
  });
});
