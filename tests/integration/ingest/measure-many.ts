import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../support/temporary-folder';
import { buildProgram } from './build-program';
import { feedOf, itemOf } from './sync-bench';

// node --conditions=react-server --import tsx tests/integration/ingest/measure-many.ts [items] [bytes of a body]
const [count = 10_000, size = 5_000] = process.argv.slice(2).map(Number);
const folder = temporaryFolder();
const feed = path.join(folder.path, 'feed.json');
const program = await buildProgram('sync-once.ts');

const sentence = '社区组织志愿者清理楼道杂物，居民自觉把电动车停进车棚。';
const paragraph = `<p>${sentence.repeat(5)}</p>`;
const body = paragraph.repeat(Math.ceil(size / Buffer.byteLength(paragraph)));
const items = Array.from({ length: count }, (_, i) => itemOf(`n${i}`, { content_html: `<p>第${i}篇。</p>${body}` }));

async function measure(name: string, given: unknown[]): Promise<void> {
  const text = JSON.stringify(feedOf(given));
  await writeFile(feed, text);
  const args = ['--conditions=react-server', program, path.join(folder.path, 'data'), feed, '500000000'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 50_000_000 });
  const { report, peakMegabytes, delayP99Ms, delayMaxMs, cpuSeconds } = JSON.parse(stdout);
  const { durationMs, outcome, added, changed, unchanged } = report;
  console.log(
    `${name}: ${(text.length / 1e6).toFixed(0)} M characters, ${outcome} ${added}/${changed}/${unchanged}, ` +
      `${(durationMs / 1000).toFixed(1)} s (${cpuSeconds} s of CPU), peak ${peakMegabytes} MB, ` +
      `others wait ${delayP99Ms} ms (p99), ${delayMaxMs} ms (most)`,
  );
}

await measure('fresh', items);
await measure('the same', items);
await measure('one changed', [itemOf('n0', { title: '新的标题' }), ...items.slice(1)]);
await rm(folder.path, { recursive: true });
