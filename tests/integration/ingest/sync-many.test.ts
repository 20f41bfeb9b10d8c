import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedReport } from '@/lib/model/feed-report';
import { openStore } from '@/lib/store/open-store';
import { temporaryFolder } from '../../support/temporary-folder';
import { buildProgram } from './build-program';
import { feedOf, itemOf } from './sync-bench';

interface Measured {
  report: FeedReport;
  peakMegabytes: number;
  delayP99Ms: number;
}

const ITEMS = 10_000;
const folder = temporaryFolder();
const feed = path.join(folder.path, 'feed.json');
let program: string;

beforeAll(async () => void (program = await buildProgram('sync-once.ts')));
afterAll(() => folder.remove());

async function sync(items: unknown[]): Promise<Measured> {
  await writeFile(feed, JSON.stringify(feedOf(items)));
  const args = ['--conditions=react-server', program, path.join(folder.path, 'data'), feed];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 50_000_000 });
  return JSON.parse(stdout) as Measured;
}

describe(`a feed of ${ITEMS} items`, () => {
  const paragraph = '社区组织志愿者清理楼道杂物，居民自觉把电动车停进车棚。';
  const items = Array.from({ length: ITEMS }, (_, i) =>
    itemOf(`n${i}`, { content_html: `<p>第${i}篇。${paragraph.repeat(9)}</p><p>${paragraph.repeat(9)}</p>` }),
  );

  it('is taken in a minute and bounded memory while others are served', async () => {
    const { report, peakMegabytes, delayP99Ms } = await sync(items);
    expect(report).toMatchObject({ outcome: 'updated', added: ITEMS, leftOut: [] });
    expect(report.durationMs).toBeLessThan(60_000);
    expect(peakMegabytes).toBeLessThan(700);
    expect(delayP99Ms).toBeLessThan(250);
    const store = await openStore(path.join(folder.path, 'data'));
    expect((await store.listArticles({ limit: 1, offset: 0 })).total).toBe(ITEMS);
    expect((await store.searchArticles({ text: '电动车', limit: 1, offset: 0 })).total).toBe(ITEMS);
    await store.close();
  });

  it('costs little when one of them changed', async () => {
    const { report } = await sync([itemOf('n0', { title: '新的标题' }), ...items.slice(1)]);
    expect(report).toMatchObject({ changed: 1, unchanged: ITEMS - 1 });
    expect(report.durationMs).toBeLessThan(10_000);
  });
});
