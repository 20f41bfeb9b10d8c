import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMPLETE, createSyncBench, itemOf, type SyncBench } from './sync-bench';
import { png } from './sample-pictures';

const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1');
const WITHDRAWN = { _govsite: { status: 'withdrawn' } };

let bench: SyncBench;
beforeEach(async () => {
  bench = await createSyncBench();
  for (const [name, size] of Object.entries({ own: 300, shared: 400, other: 500 })) {
    bench.server.set(`/${name}.png`, { body: await png(size, 300) });
  }
  bench.server.set('/a.pdf', { body: PDF });
});
afterEach(() => bench.close());

const withMedia = (...pictures: string[]) => ({
  content_html: pictures.map((name) => `<img src="${bench.server.url(`/${name}.png`)}">`).join('') + '<p>正文</p>',
  attachments: [{ url: bench.server.url('/a.pdf'), mime_type: 'application/pdf', title: `附件 ${pictures[0]}` }],
});
/** Hashes by name of picture; the attachment is `file`. */
async function mediaOf(id: string): Promise<Record<string, string>> {
  const article = await bench.store.getArticle(bench.code(id));
  const names: Record<number, string> = { 300: 'own', 400: 'shared', 500: 'other' };
  return Object.fromEntries([
    ...(article?.pictures ?? []).map(({ hash, width }) => [names[width], hash]),
    ...(article?.attachments ?? []).map(({ url }) => ['file', url.slice('/media/'.length)]),
  ]) as Record<string, string>;
}
const served = async (hash: string | undefined) => (await bench.media.find(hash ?? '')) !== undefined;
const asked = (address: string) => bench.server.requests.filter((request) => request.path === address).length;
const filesOnDisk = async () =>
  (await readdir(path.join(bench.dataDir, 'media'), { recursive: true })).filter((name) => name.includes('.'));

describe('media of a withdrawn article', () => {
  let media: Record<string, string>;
  beforeEach(async () => {
    bench.publish([itemOf('a', withMedia('own', 'shared')), itemOf('b', withMedia('shared'))]);
    await bench.syncOne();
    media = await mediaOf('a');
    expect(Object.keys(media).sort()).toEqual(['file', 'own', 'shared']);
  });

  it('are gone with it, but for those that another article shows', async () => {
    bench.publish([itemOf('a', WITHDRAWN), itemOf('b', withMedia('shared'))]);
    await bench.syncOne();
    expect([await served(media.own), await served(media.file), await served(media.shared)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await filesOnDisk()).join()).not.toContain(media.own);
  });

  it('are gone from disk with the last article', async () => {
    bench.publish([itemOf('a', WITHDRAWN), itemOf('b', WITHDRAWN)]);
    await bench.syncOne();
    expect(await filesOnDisk()).toEqual([]);
  });

  it('are gone also when it is absent from a complete feed', async () => {
    bench.publish([itemOf('b', withMedia('shared'))], COMPLETE);
    await bench.syncOne();
    expect(await served(media.own)).toBe(true);
    await bench.syncOne();
    expect([await served(media.own), await served(media.shared)]).toEqual([false, true]);
  });

  it('are fetched anew when it returns', async () => {
    bench.publish([itemOf('a', WITHDRAWN), itemOf('b', withMedia('shared'))]);
    await bench.syncOne();
    bench.publish([itemOf('a', { ...withMedia('own', 'shared'), _govsite: { status: 'active' } })]);
    await bench.syncOne();
    expect(await mediaOf('a')).toEqual(media);
    expect([await served(media.own), await served(media.file)]).toEqual([true, true]);
    expect([asked('/own.png'), asked('/shared.png')]).toEqual([2, 1]);
  });
});

describe('media that a correction replaced', () => {
  it('stay for seven days, as phones may still hold the former page', async () => {
    bench.publish([itemOf('a', withMedia('own'))]);
    await bench.syncOne();
    const { own } = await mediaOf('a');
    bench.publish([itemOf('a', withMedia('other'))]);
    await bench.syncOne();
    expect(await served(own)).toBe(true);
    bench.setClock('2024-06-08T01:00:00Z');
    await bench.syncOne();
    expect(await served(own)).toBe(true);
    bench.setClock('2024-06-08T03:00:00Z');
    await bench.syncOne();
    expect(await served(own)).toBe(false);
    expect(await served((await mediaOf('a')).other)).toBe(true);
  });
});

describe('what a killed process left behind', () => {
  const HASH = 'ef'.repeat(16);
  const leave = async (name: string, ageHours: number) => {
    const folder = path.join(bench.dataDir, 'media', 'ef');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, name), 'x');
    const then = new Date(Date.now() - ageHours * 3_600_000);
    await utimes(path.join(folder, name), then, then);
  };

  it.each([
    ['a cut-off write', `${HASH}.bin.1234.tmp`, 0.5, true],
    ['a cut-off write', `${HASH}.bin.1234.tmp`, 1.5, false],
    ['a file of no article', `${HASH}.webp`, 23, true],
    ['a file of no article', `${HASH}.webp`, 25, false],
    ['a file of somebody else', 'notes.txt', 1000, true],
  ])('(%s, %s, %d hours old) stays: %s', async (_, name, hours, stays) => {
    await leave(name, hours);
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    expect((await filesOnDisk()).some((file) => file.endsWith(name))).toBe(stays);
  });
});
