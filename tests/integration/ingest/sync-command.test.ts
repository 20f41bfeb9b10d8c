import { execFile } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { feedOf, itemOf } from './sync-bench';

let server: StaticServer;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  server = await startStaticServer();
  folder = temporaryFolder();
});
afterEach(async () => {
  await server.close();
  folder.remove();
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function runSync(env: Record<string, string>, ...options: string[]): Promise<Ended> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'lib/cli/sync.ts', ...options];
  const settings = {
    PATH: process.env.PATH,
    NODE_ENV: 'production' as const,
    DATA_DIR: folder.path,
    FEED_ALLOW_PRIVATE: '127.0.0.1',
    ...env,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: projectRoot, env: settings }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe('npm run sync', () => {
  it('ends with 0 and a report when every feed was read', async () => {
    server.setJson('/feed.json', feedOf([itemOf('a'), { title: '没有编号' }]));
    const { code, stdout } = await runSync({ FEED_URL: server.url('/feed.json') });
    expect(code).toBe(0);
    expect(stdout).toContain(`${server.url('/feed.json')} (创文专栏)`);
    expect(stdout).toMatch(/2 items: 1 added, 0 changed, 0 unchanged, 0 withdrawn/);
    expect(stdout).toMatch(/left out \(1\):\n {4}#2/);
    const again = await runSync({ FEED_URL: server.url('/feed.json') });
    expect(again.stdout).toMatch(/unchanged in/);
  });

  it('says when the feed is read next, also as data', async () => {
    server.setJson('/feed.json', feedOf([itemOf('a')]));
    const { stdout } = await runSync({ FEED_URL: server.url('/feed.json'), FEED_INTERVAL: '3600' });
    const nextTry = /^ {2}next try (\S+Z)$/m.exec(stdout)?.[1] ?? '';
    expect((Date.parse(nextTry) - Date.now()) / 60_000).toBeGreaterThan(50);
    const json = await runSync({ FEED_URL: server.url('/feed.json') }, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject([
      { feed: server.url('/feed.json'), outcome: 'unchanged', itemsIn: 1, nextTryAt: expect.stringMatching(/Z$/) },
    ]);
  });

  it('does not ask a server that wants patience, unless by force', async () => {
    server.set('/feed.json', { status: 429, headers: { 'retry-after': '3600' } });
    const settings = { FEED_URL: server.url('/feed.json') };
    await runSync(settings);
    const { code, stdout } = await runSync(settings);
    expect([code, server.requests.length]).toEqual([1, 1]);
    expect(stdout).toMatch(/not asked: the server wants no request before \S+Z \(Retry-After\)/);
    await runSync(settings, '--force');
    expect(server.requests).toHaveLength(2);
  });

  it('ends with 1 when a feed failed, and reads the others', async () => {
    server.setJson('/feed.json', feedOf([itemOf('a')]));
    const feeds = `${server.url('/gone.json')},${server.url('/feed.json')}`;
    const { code, stdout } = await runSync({ FEED_URL: feeds });
    expect(code).toBe(1);
    expect(stdout).toMatch(/gone\.json\n {2}failed: .*404/);
    expect(stdout).toContain('1 added');
  });

  it('ends with 2 and names the folder that cannot hold the store', async () => {
    const { code, stderr } = await runSync({ DATA_DIR: '/dev/null/data', FEED_URL: server.url('/feed.json') });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^DATA_DIR: .*\/dev\/null\/data/m);
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 2 and names the setting that is wrong', async () => {
    const { code, stderr, stdout } = await runSync({ PORT: 'many', FEED_URL: server.url('/feed.json') });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT');
    expect(stdout).toBe('');
    expect(server.requests).toEqual([]);
  });
});
