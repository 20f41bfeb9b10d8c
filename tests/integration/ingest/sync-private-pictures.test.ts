import { afterEach, beforeEach, expect, it } from 'vitest';
import { startRawServer, says, type RawServer } from '../../support/raw-server';
import { createSyncBench, itemOf, type SyncBench } from './sync-bench';

// The feed's own host is allowed, its neighbour is not.
let bench: SyncBench;
let neighbour: RawServer;
beforeEach(async () => {
  bench = await createSyncBench();
  neighbour = await startRawServer(says(), '127.0.0.2');
});
afterEach(() => Promise.all([bench.close(), neighbour.close()]));

it.each([
  ['by its address', () => neighbour.url('/a.png')],
  ['by its address as a number', () => `http://2130706434:${neighbour.port}/a.png`],
  [
    'by a redirect',
    () => {
      bench.server.set('/a.png', { status: 302, headers: { location: neighbour.url('/a.png') } });
      return bench.server.url('/a.png');
    },
  ],
])('a picture named %s on a private host is not fetched, and the article stays', async (_, pictureAddress) => {
  bench.publish([itemOf('a', { content_html: `<p>正文</p><img src="${pictureAddress()}" alt="图">` })]);
  const report = await bench.syncOne();
  expect(report).toMatchObject({ outcome: 'updated', added: 1 });
  expect(report.picturesFailed).toMatchObject([
    { item: 'a', reason: '127.0.0.2 is not a public address; if it is yours, name 127.0.0.2 in FEED_ALLOW_PRIVATE' },
  ]);
  expect(neighbour.connections).toBe(0);
});
