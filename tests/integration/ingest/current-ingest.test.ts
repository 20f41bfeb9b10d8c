import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firstSyncDone, requestSync, startIngest, stopIngest } from '@/lib/ingest/current-ingest';
import { closeStore, getStore } from '@/lib/store/current-store';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { feedOf, itemOf } from './sync-bench';

const folder = temporaryFolder();
const lines: string[] = [];
let server: StaticServer;

beforeAll(async () => {
  server = await startStaticServer();
  server.setJson('/feed.json', feedOf([itemOf('a')]));
  vi.stubEnv('FEED_URL', `${server.url('/feed.json')},${server.url('/gone.json')}`);
  vi.stubEnv('DATA_DIR', folder.path);
  for (const level of ['info', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line));
  }
});
afterAll(async () => {
  await stopIngest();
  await closeStore();
  await server.close();
  folder.remove();
});

describe("the server's own ingest", () => {
  it('syncs at start into the store of the process and logs a line for each feed', async () => {
    expect(firstSyncDone()).toBe(false);
    startIngest();
    startIngest();
    const reports = await requestSync();
    expect(reports.map(({ outcome }) => outcome)).toEqual(['updated', 'failed']);
    expect(firstSyncDone()).toBe(true);
    expect(server.requests.filter(({ path }) => path === '/feed.json')).toHaveLength(1);
    expect((await (await getStore()).listArticles({ limit: 9, offset: 0 })).total).toBe(1);
    const ours = lines.filter((line) => line.includes('sync:'));
    expect(ours).toHaveLength(2);
    expect(ours[0]).toMatch(/^\S+Z info sync: \S+feed\.json: updated, 1 items: 1 added/);
    expect(ours[1]).toMatch(/^\S+Z warn sync: failed after \d+ ms: \S+gone\.json: .*404/);
  });

  it('stops, and says nothing is ready afterwards', async () => {
    await stopIngest();
    expect(firstSyncDone()).toBe(false);
    await stopIngest();
  });
});
