import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { startGroup } from '../../support/child-group';
import { startReader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { canMount, mountSmallDisk } from '../../support/small-disk';
import { startStaticServer } from '../../support/static-server';

describe.skipIf(!canMount())('a server whose data folder cannot be written (needs the right to mount)', () => {
  it('serves what is there, says so in its health, and goes on when it can be', async () => {
    const disk = mountSmallDisk(16)!;
    onTestFinished(() => disk.remove());
    const feeds = await startStaticServer();
    onTestFinished(() => feeds.close());
    feeds.setJson('/feed.json', sampleFeed([sampleItem('a')]));
    const dataDir = path.join(disk.path, 'data');
    const options = { feedUrl: feeds.url('/feed.json'), dataDir, env: { FEED_INTERVAL: '1' } };
    const first = await startReader(options);
    const list = async (reader: typeof first) => (await fetch(reader.url('/feed.json'))).json();
    expect(await list(first)).toMatchObject({ items: [{ title: '稿件 a' }] });
    await first.stop();

    disk.makeReadOnly();
    feeds.setJson('/feed.json', sampleFeed([sampleItem('a'), sampleItem('b')]));
    const reader = await startReader(options);
    onTestFinished(() => reader.stop());
    const health = async () => (await fetch(reader.url('/api/health'))).json();
    expect(await list(reader)).toMatchObject({ items: [{ title: '稿件 a' }] });
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({
      status: 'read-only',
      store: { writable: false, problem: 'read-only' },
    });
    await expect.poll(reader.log, { timeout: 30_000 }).toMatch(/nothing can be written \(read-only file system/);

    disk.makeWritable();
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ status: 'ok', store: { writable: true } });
    await expect.poll(() => list(reader), { timeout: 30_000 }).toMatchObject({ items: [{}, {}] });
  });

  it('serves on a full disk, fails its syncs with one clear line and goes on when there is space', async () => {
    const disk = mountSmallDisk(32)!;
    onTestFinished(() => disk.remove());
    const feeds = await startStaticServer();
    onTestFinished(() => feeds.close());
    feeds.setJson('/feed.json', sampleFeed([sampleItem('a')]));
    const reader = await startReader({
      feedUrl: feeds.url('/feed.json'),
      dataDir: path.join(disk.path, 'data'),
      env: { FEED_INTERVAL: '1' },
    });
    onTestFinished(() => reader.stop());
    const health = async () => (await fetch(reader.url('/api/health'))).json();
    const titles = async () =>
      ((await (await fetch(reader.url('/feed.json'))).json()) as { items: { title: string }[] }).items.length;
    disk.fill();
    const long = { content_html: `<p>${'文明'.repeat(60_000)}</p>` };
    feeds.setJson('/feed.json', sampleFeed([sampleItem('a'), sampleItem('b', long), sampleItem('c', long)]));
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ store: { writable: false, problem: 'disk full' } });
    expect(reader.log()).toContain('the disk is full; free some space');
    expect(await titles()).toBeGreaterThanOrEqual(1);
    disk.empty();
    await expect.poll(titles, { timeout: 60_000 }).toBe(3);
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ status: 'ok' });
  });
});

describe('npm start with a DATA_DIR that cannot be one', () => {
  it.each([
    ['/proc/x', /^DATA_DIR: \/proc\/x.*cannot be created/],
    ['/dev/null', /^DATA_DIR: .*is a file, not a folder/],
  ])('%s says so and ends with 2', async (dataDir, message) => {
    const env = { ...process.env, DATA_DIR: dataDir, FEED_URL: 'http://127.0.0.1:9/feed.json', PORT: '45999' };
    const started = startGroup('npm', ['start', '--silent'], { cwd: projectRoot, env });
    expect(await started.exited).toBe(2);
    expect(started.log()).toMatch(message);
  });
});
