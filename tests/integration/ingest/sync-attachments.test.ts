import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMedia } from '../../support/read-media';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';

const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1');
const DOCX = readFileSync(new URL('../../../demo/attachments/baoming-biao.docx', import.meta.url));

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const attachments = (...files: (string | Record<string, unknown>)[]) => ({
  attachments: files.map((file) =>
    typeof file === 'string'
      ? { url: bench.server.url(file), mime_type: 'application/pdf', title: '方案' }
      : { mime_type: 'application/pdf', title: '方案', ...file, url: bench.server.url(String(file.url)) },
  ),
});
const asked = (address: string) => bench.server.requests.filter((request) => request.path === address).length;
const article = (id: string) => bench.store.getArticle(bench.code(id));
const filesOf = async (id: string) => (await article(id))?.attachments ?? [];
const hashOf = async (id: string, at = 0) => (await filesOf(id))[at]?.url.slice('/media/'.length) ?? '';

describe('attachments on the web', () => {
  it('are fetched once and served under their hash', async () => {
    bench.server.set('/a.pdf', { body: PDF });
    bench.publish([itemOf('a', attachments('/a.pdf'))]);
    expect(await bench.syncOne()).toMatchObject({ added: 1, changed: 0, warnings: [], picturesFailed: [] });
    expect(await filesOf('a')).toEqual([
      {
        url: expect.stringMatching(/^\/media\/[0-9a-f]{32}$/),
        title: '方案',
        mimeType: 'application/pdf',
        sizeInBytes: PDF.length,
      },
    ]);
    const file = await readMedia(bench.media, await hashOf('a'));
    expect(file).toMatchObject({ type: 'application/pdf', name: '方案.pdf', inline: true, bytes: PDF });
    expect((await bench.store.getFingerprint(bench.feed, 'a'))?.picturesMissing).toBe(false);

    bench.publish([itemOf('a', { ...attachments('/a.pdf'), summary: '新的摘要' })]);
    await bench.syncOne({ force: true });
    expect(asked('/a.pdf')).toBe(1);
    expect((await article('a'))?.summary).toBe('新的摘要');
    expect((await filesOf('a'))[0]?.url).toMatch(/^\/media\//);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['size', {}, { size_in_bytes: 77 }],
    ['date_modified', { date_modified: '2024-05-09T00:00:00+08:00' }, {}],
  ])('are fetched anew when their %s changed', async (_, item, file) => {
    bench.server.set('/a.pdf', { body: PDF });
    bench.publish([itemOf('a', attachments('/a.pdf'))]);
    await bench.syncOne();
    const before = await hashOf('a');
    bench.server.set('/a.pdf', { body: Buffer.concat([PDF, Buffer.from('corrected')]) });
    bench.publish([itemOf('a', { ...attachments({ url: '/a.pdf', ...file }), ...item })]);
    await bench.syncOne();
    expect(asked('/a.pdf')).toBe(2);
    expect(await hashOf('a')).not.toBe(before);
    expect(await bench.media.find(before), 'a phone may hold the former page').toBeDefined();
  });

  it('are called after their titles, with the ending of what they are', async () => {
    bench.server.set('/download.aspx', { body: DOCX });
    bench.publish([itemOf('a', attachments({ url: '/download.aspx', title: '报名/表.pdf' }))]);
    const report = await bench.syncOne();
    expect((await readMedia(bench.media, await hashOf('a')))?.name).toBe('报名_表.docx');
    expect(report.warnings).toEqual([{ item: 'a', field: 'attachments', reason: 'is DOCX under the name .pdf' }]);
  });

  it('do not hold up the text', async () => {
    bench.server.set('/slow.pdf', { fault: 'stall' });
    bench.publish([itemOf('a', attachments('/slow.pdf')), itemOf('b')]);
    const stopping = new AbortController();
    const syncing = bench.syncOne({ signal: stopping.signal });
    await expect.poll(() => bench.titles(), { timeout: 20_000 }).toHaveLength(2);
    await expect.poll(() => asked('/slow.pdf'), { timeout: 20_000 }).toBe(1);
    expect((await filesOf('a'))[0]).toMatchObject({ url: bench.server.url('/slow.pdf'), leaving: true });
    stopping.abort();
    expect((await syncing).outcome).toBe('failed');
    bench.server.set('/slow.pdf', { body: PDF });
    bench.setClock('2024-06-01T02:06:00Z');
    await bench.syncOne();
    bench.setClock('2024-06-01T02:30:00Z');
    await bench.syncOne();
    expect((await filesOf('a'))[0]?.url).toMatch(/^\/media\//);
  });
});

describe('an attachment that cannot be had', () => {
  it.each<[string, object, RegExp]>([
    ['404', { status: 404 }, /404/],
    ['a login page', { body: '<!doctype html><form>' }, /HTML page instead of a file/],
    ['a message', { body: 'file not found' }, /plain text instead of PDF/],
    ['half a file', { body: PDF, fault: 'cut' }, /./],
    ['60 MB', { body: Buffer.alloc(60_000_000) }, /more than 50000000 bytes/],
  ])('(%s) keeps its address and is reported', async (_, reply, reason) => {
    bench.server.set('/bad.pdf', reply);
    bench.server.set('/good.pdf', { body: PDF });
    bench.publish([itemOf('a', attachments('/bad.pdf', '/good.pdf'))]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ outcome: 'updated', added: 1 });
    const url = bench.server.url('/bad.pdf');
    expect(report.picturesFailed).toEqual([
      { item: 'a', field: 'attachments', url, reason: expect.stringMatching(reason) },
    ]);
    const [bad, good] = await filesOf('a');
    expect(bad).toEqual({ url, title: '方案', mimeType: 'application/pdf', leaving: true });
    expect(good?.url).toMatch(/^\/media\//);
  });

  it('is tried again later without the others', async () => {
    bench.server.set('/good.pdf', { body: PDF });
    bench.server.setJson('/feed.json', feedOf([itemOf('a', attachments('/late.pdf', '/good.pdf'))]), { etag: '"1"' });
    const first = await bench.syncOne();
    bench.setClock('2024-06-01T02:04:00Z');
    expect((await bench.syncOne()).picturesFailed).toEqual(first.picturesFailed);
    expect(asked('/late.pdf')).toBe(1);
    bench.server.set('/late.pdf', { body: PDF });
    bench.setClock('2024-06-01T02:06:00Z');
    expect(await bench.syncOne()).toMatchObject({ outcome: 'updated', changed: 1, unchanged: 0, picturesFailed: [] });
    expect((await filesOf('a')).map(({ url }) => url.startsWith('/media/'))).toEqual([true, true]);
    expect([asked('/late.pdf'), asked('/good.pdf')]).toEqual([2, 1]);
    expect((await bench.store.getFeedState(bench.feed))?.pictureRetry).toBeUndefined();
  });

  it('because none is to be fetched is no fault', async () => {
    bench.server.set('/a.pdf', { body: PDF });
    bench.publish([itemOf('a', attachments('/a.pdf'))]);
    const [report] = await bench.sync({ maxAttachmentBytes: 0 });
    expect(report).toMatchObject({ added: 1, picturesFailed: [] });
    expect(asked('/a.pdf')).toBe(0);
    expect((await filesOf('a'))[0]?.url).toBe(bench.server.url('/a.pdf'));
  });
});

describe('the media folder', () => {
  it('that was lost is filled again by the next sync, although the feed is the same', async () => {
    bench.server.set('/a.pdf', { body: PDF });
    bench.server.setJson('/feed.json', feedOf([itemOf('a', attachments('/a.pdf')), itemOf('b')]), { etag: '"1"' });
    await bench.syncOne();
    const before = await article('a');
    await rm(path.join(bench.dataDir, 'media'), { recursive: true });
    expect(await bench.syncOne()).toMatchObject({ unchanged: 1, leftOut: [], picturesFailed: [] });
    expect(await article('a')).toEqual(before);
    expect(await bench.media.find(await hashOf('a'))).toBeDefined();
    await bench.syncOne();
    expect(asked('/a.pdf')).toBe(2);
  });

  it('that lost a file which is gone on the web too stays so, and is not asked for at every sync', async () => {
    bench.server.set('/a.pdf', { body: PDF });
    bench.server.setJson('/feed.json', feedOf([itemOf('a', attachments('/a.pdf'))]), { etag: '"1"' });
    await bench.syncOne();
    await rm(path.join(bench.dataDir, 'media'), { recursive: true });
    bench.server.remove('/a.pdf');
    for (let i = 0; i < 3; i++) await bench.syncOne();
    expect(asked('/a.pdf')).toBe(2);
    expect((await filesOf('a'))[0]?.url).toBe(bench.server.url('/a.pdf'));
  });

  it('that cannot be written fails the sync by name and keeps what was served', async () => {
    bench.server.set('/a.pdf', { body: PDF });
    bench.publish([itemOf('a', { title: '旧' }), itemOf('b')]);
    await bench.syncOne();
    const folder = path.join(bench.dataDir, 'media');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, 'a file in its place');
    bench.publish([itemOf('a', attachments('/a.pdf')), itemOf('b', { title: '新' })]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ outcome: 'failed', changed: 2 });
    expect(report.error).toContain(`cannot write to ${folder}: it is a file, not a folder`);
    expect(report.leftOut).toMatchObject([{ item: 'a', field: 'media' }]);
    expect((await bench.titles()).sort()).toEqual(['新', '稿件 a']);
    await rm(folder);
    bench.setClock('2024-06-01T02:30:00Z');
    await bench.syncOne();
    bench.setClock('2024-06-01T03:30:00Z');
    expect((await bench.syncOne()).outcome).not.toBe('failed');
    expect((await filesOf('a'))[0]?.url).toMatch(/^\/media\//);
  });
});
