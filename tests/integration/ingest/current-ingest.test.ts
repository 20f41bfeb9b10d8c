import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  firstSyncDone,
  hasSnapshot,
  listFeedStates,
  requestSync,
  startIngest,
  stopIngest,
} from '@/lib/ingest/current-ingest';
import { closeStore, getStore } from '@/lib/store/current-store';
import { watchLog } from '../../support/log-lines';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { feedOf, itemOf } from './sync-bench';

const folder = temporaryFolder();
let lines: string[] = [];
const ours = () => lines.filter((line) => line.includes('sync:'));
let server: StaticServer;
const asked = (path: string) => server.requests.filter((request) => request.path === path).length;

beforeAll(async () => {
  server = await startStaticServer();
  server.setJson('/feed.json', feedOf([itemOf('a')]));
  server.set('/silent.json', { fault: 'stall' });
  vi.stubEnv('FEED_URL', ['/silent.json', '/feed.json', '/gone.json'].map((path) => server.url(path)).join());
  vi.stubEnv('DATA_DIR', folder.path);
  vi.stubEnv('FEED_INTERVAL', '1');
  vi.stubEnv('FEED_ALLOW_PRIVATE', '127.0.0.1');
  lines = watchLog(['info', 'warn']);
});
afterAll(async () => {
  await stopIngest();
  await closeStore();
  await server.close();
  folder.remove();
});

describe("the server's own ingest", () => {
  it('has nothing to serve before the first sync', async () => {
    expect([firstSyncDone(), await hasSnapshot()]).toEqual([false, false]);
    expect(await listFeedStates()).toEqual([{}, {}, {}]);
  });

  it('reads a feed again and again while another has not answered once', async () => {
    startIngest();
    startIngest();
    await expect.poll(() => asked('/feed.json'), { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
    expect(asked('/silent.json')).toBe(1);
    expect(firstSyncDone()).toBe(false);
    expect(await hasSnapshot()).toBe(true);
    expect((await (await getStore()).listArticles({ limit: 9, offset: 0 })).total).toBe(1);
  });

  it('reads a dead one ever more rarely, with a line for each failure', async () => {
    await expect.poll(() => asked('/gone.json'), { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
    const [, , gone] = await listFeedStates();
    expect(Date.parse(gone?.nextTryAt ?? '')).toBeGreaterThan(Date.now());
    expect(ours().filter((line) => line.includes('gone.json')).length).toBeLessThanOrEqual(asked('/gone.json'));
    expect(ours().find((line) => line.includes('feed.json'))).toMatch(/updated, 1 items: 1 added/);
    expect(ours().find((line) => line.includes('gone.json'))).toMatch(
      /^\S+Z warn sync: failed after \d+ ms: \S+gone\.json: .*404.*; next try \S+Z$/,
    );
  });

  it('joins requests that come together, and reads the dead feed for them', async () => {
    const before = [asked('/silent.json'), asked('/gone.json')];
    server.set('/silent.json', { status: 404 });
    const requested = Promise.all(Array.from({ length: 20 }, () => requestSync()));
    const [reports] = await requested;
    expect(reports?.map(({ outcome }) => outcome)).toEqual(['failed', 'unchanged', 'failed']);
    expect(asked('/silent.json')).toBe(before[0]);
    expect(asked('/gone.json')).toBeLessThanOrEqual(before[1]! + 2);
    expect(asked('/gone.json')).toBeGreaterThan(before[1]!);
    expect(firstSyncDone()).toBe(true);
  });

  it('stops, and leaves the dead feed in peace when it starts again', async () => {
    await stopIngest();
    expect(firstSyncDone()).toBe(false);
    await stopIngest();
    const before = asked('/gone.json');
    const [, , gone] = await listFeedStates();
    await (
      await getStore()
    ).saveFeedState(server.url('/gone.json'), {
      ...gone,
      failures: 9,
      nextTryAt: new Date(Date.now() + 3_000_000).toISOString(),
    });
    const good = asked('/feed.json');
    startIngest();
    await expect.poll(() => asked('/feed.json'), { timeout: 30_000 }).toBeGreaterThanOrEqual(good + 2);
    expect(asked('/gone.json')).toBe(before);
    await stopIngest();
  });
});
