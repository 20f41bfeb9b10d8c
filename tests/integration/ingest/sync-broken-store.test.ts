import { readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { syncFeeds } from '@/lib/ingest/sync';
import type { FeedReport } from '@/lib/model/feed-report';
import { createMediaFolder } from '@/lib/store/media-folder';
import { openStore } from '@/lib/store/open-store';
import type { Store } from '@/lib/store/store';
import { watchLog } from '../../support/log-lines';
import { canMount, mountSmallDisk } from '../../support/small-disk';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { DAMAGES, fileOf, setAsideIn } from '../store/damage';
import { png } from './sample-pictures';
import { feedOf, itemOf } from './sync-bench';

const COUNT = 30;

let server: StaticServer;
beforeEach(async () => {
  watchLog(['error']);
  server = await startStaticServer();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const items = (revision: string, more = {}) =>
  Array.from({ length: COUNT }, (_, i) =>
    itemOf(`n${i}`, { content_html: `<p>${`${revision}。`.repeat(2000)}</p>`, ...more }),
  );

/** With an ETag, and 304 for those who know it. */
function publish(list: unknown[]): void {
  const body = JSON.stringify(feedOf(list));
  const etag = `"${body.length}-${body.slice(-40).length}"`;
  server.set('/feed.json', ({ headers }) =>
    headers['if-none-match'] === etag
      ? { status: 304 }
      : { headers: { 'content-type': 'application/feed+json', etag }, body },
  );
}

async function sync(store: Store, dataDir: string): Promise<FeedReport> {
  const media = createMediaFolder(dataDir);
  const feeds = [server.url('/feed.json')];
  const deps = { store, media, feeds, trustedHosts: [], allowPrivateHosts: ['127.0.0.1'], intervalSeconds: 60 };
  const [report] = await syncFeeds(deps);
  return report!;
}

async function expectWhole(store: Store, revision: string): Promise<void> {
  const articles = await store.listNewest(COUNT * 2);
  expect(articles).toHaveLength(COUNT);
  for (const { bodyText } of articles) expect(bodyText.split(revision)).toHaveLength(2001);
}

describe.skipIf(!canMount())('a sync on a disk that becomes full (needs the right to mount)', () => {
  it('fails with one clear line, leaves articles whole and goes on when there is space', async () => {
    const disk = mountSmallDisk(24)!;
    onTestFinished(() => disk.remove());
    const store = await openStore(disk.path);
    publish(items('旧'));
    expect(await sync(store, disk.path)).toMatchObject({ outcome: 'updated', added: COUNT });
    disk.fill(100_000);
    publish(items('新新'));
    const report = await sync(store, disk.path);
    expect(report.outcome).toBe('failed');
    expect(report.error).toBe(
      `${server.url('/feed.json')}: ${disk.path}: the disk is full; free some space, the next sync goes on where this one stopped`,
    );
    const articles = await store.listNewest(COUNT);
    expect(articles).toHaveLength(COUNT);
    for (const { bodyText } of articles) expect(bodyText).toMatch(/^((旧。){2000}|(新新。){2000})$/);
    disk.empty();
    expect((await sync(store, disk.path)).outcome).toBe('updated');
    await expectWhole(store, '新新');
    await store.close();
  });

  it('does not count a picture as missing at its source when there is no space for it', async () => {
    const disk = mountSmallDisk(4)!;
    onTestFinished(() => disk.remove());
    const bytes = await png(60, 40);
    server.set('/cover.png', { body: bytes });
    const store = await openStore(disk.path);
    publish([itemOf('a')]);
    await sync(store, disk.path);
    disk.fill();
    publish([itemOf('a', { image: server.url('/cover.png') })]);
    const full = await sync(store, disk.path);
    expect([full.outcome, full.error]).toEqual(['failed', expect.stringMatching(/disk is full|ENOSPC/)]);
    disk.empty();
    await sync(store, disk.path);
    expect((await store.listNewest(1))[0]?.cover).toBeDefined();
    await store.close();
  });
});

describe('a sync whose database is damaged or deleted meanwhile', () => {
  it.each([...Object.keys(DAMAGES), 'deleted'])(
    '%s: the next one has every article, also of a feed that says 304',
    async (name) => {
      const folder = temporaryFolder();
      const store = await openStore(folder.path);
      publish(items('旧'));
      await sync(store, folder.path);
      let hit = false;
      const bytes = await png(60, 40);
      server.set('/cover.png', () => {
        if (!hit)
          for (const ending of ['-wal', '-shm', '']) if (name === 'deleted') rmSync(fileOf(folder.path) + ending);
        if (!hit && name !== 'deleted') DAMAGES[name]!(fileOf(folder.path));
        hit = true;
        return { body: bytes };
      });
      publish(items('新新', { image: server.url('/cover.png') }));
      await sync(store, folder.path);
      expect(hit).toBe(true);
      await store.close();
      const again = await openStore(folder.path);
      await sync(again, folder.path);
      await expectWhole(again, '新新');
      expect(readdirSync(folder.path).filter((file) => /rebuilt|reading/.test(file))).toEqual([]);
      expect(setAsideIn(folder.path).length).toBeLessThanOrEqual(2);
      await again.close();
      folder.remove();
    },
  );
});
