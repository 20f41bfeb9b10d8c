import { readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMedia } from '../../support/read-media';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';
import { jpeg, png } from './sample-pictures';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const DOCX = readFileSync(new URL('../../../demo/attachments/baoming-biao.docx', import.meta.url));
const picture = (path: string) => bench.server.url(path);
const body = (...urls: string[]) => ({
  content_html: urls.map((url) => `<p><img src="${url}" alt="街道清扫"></p>`).join(''),
});
const asked = (path: string) => bench.server.requests.filter((request) => request.path === path).length;
const article = (id: string) => bench.store.getArticle(bench.code(id));

describe('pictures of a body', () => {
  it('are kept under their hash in two widths', async () => {
    bench.server.set('/a.jpg', { body: await jpeg(1600, 800) });
    bench.publish([itemOf('a', body(picture('/a.jpg')))]);
    expect((await bench.syncOne()).picturesFailed).toEqual([]);
    const [kept] = (await article('a'))?.pictures ?? [];
    expect(kept).toMatchObject({ width: 1280, height: 640, alt: '街道清扫' });
    expect((await article('a'))?.bodyHtml).toContain(`/media/${kept?.hash}`);
    const wide = await readMedia(bench.media, kept?.hash ?? '');
    const phone = await readMedia(bench.media, kept?.hash ?? '', 640);
    expect(wide).toMatchObject({ type: 'image/webp', etag: `"${kept?.hash}"` });
    expect(phone?.bytes.length).toBeLessThan(wide?.bytes.length ?? 0);
  });

  it('are fetched once for all articles and syncs', async () => {
    bench.server.set('/a.jpg', { body: await jpeg(800, 600) });
    bench.publish([itemOf('a', body(picture('/a.jpg'))), itemOf('b', body(picture('/a.jpg')))]);
    await bench.syncOne();
    bench.publish([itemOf('a', { ...body(picture('/a.jpg')), title: '新' }), itemOf('c', body(picture('/a.jpg')))]);
    await bench.syncOne();
    expect(asked('/a.jpg')).toBe(1);
    expect((await article('c'))?.pictures).toHaveLength(1);
  });

  it('leave counting pixels out without a word', async () => {
    bench.server.set('/count.png', { body: await png(1, 1) });
    bench.publish([itemOf('a', body(picture('/count.png')))]);
    const report = await bench.syncOne();
    expect(report.picturesFailed).toEqual([]);
    expect((await article('a'))?.pictures).toEqual([]);
    expect((await article('a'))?.bodyHtml).not.toContain('图片暂缺');
    expect((await bench.store.getFingerprint(bench.feed, 'a'))?.picturesMissing).toBe(false);
  });

  it('are fetched again when the media folder was lost', async () => {
    bench.server.set('/a.jpg', { body: await jpeg(800, 600) });
    bench.publish([itemOf('a', body(picture('/a.jpg')))]);
    await bench.syncOne();
    await rm(path.join(bench.dataDir, 'media'), { recursive: true });
    bench.publish([itemOf('a', { ...body(picture('/a.jpg')), title: '新' })]);
    await bench.syncOne();
    expect(asked('/a.jpg')).toBe(2);
    expect(await readMedia(bench.media, (await article('a'))?.pictures[0]?.hash ?? '')).toBeDefined();
  });

  it('are fetched again when one form was lost, although the feed is the same', async () => {
    bench.server.set('/a.jpg', { body: await jpeg(800, 600) });
    bench.server.setJson('/feed.json', feedOf([itemOf('a', body(picture('/a.jpg')))]), { etag: '"1"' });
    await bench.syncOne();
    const hash = (await article('a'))?.pictures[0]?.hash ?? '';
    await rm(path.join(bench.dataDir, 'media', hash.slice(0, 2), `${hash}-640.webp`));
    expect(await bench.syncOne()).toMatchObject({ unchanged: 1, changed: 0, picturesFailed: [] });
    expect(await readMedia(bench.media, hash, 640)).toBeDefined();
    await bench.syncOne();
    expect(asked('/a.jpg')).toBe(2);
  });

  it('come at most four at a time', async () => {
    const bytes = await png(64, 64);
    let [open, most] = [0, 0];
    for (let i = 0; i < 20; i++) {
      bench.server.set(`/p${i}.png`, async () => {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 10));
        open--;
        return { body: bytes };
      });
    }
    bench.publish(
      [0, 5, 10, 15].map((from) =>
        itemOf(`i${from}`, body(...[0, 1, 2, 3, 4].map((n) => picture(`/p${from + n}.png`)))),
      ),
    );
    expect((await bench.syncOne()).added).toBe(4);
    expect(most).toBe(4);
  });
});

describe('a picture that cannot be had', () => {
  it.each<[string, object, RegExp]>([
    ['404', { status: 404 }, /404/],
    ['an HTML page', { headers: { 'content-type': 'image/jpeg' }, body: '<!doctype html><p>404</p>' }, /HTML page/],
    ['30 MB', { body: Buffer.alloc(30_000_000, 1) }, /more than 20000000 bytes/],
    ['SVG', { headers: { 'content-type': 'image/svg+xml' }, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }, /SVG/],
    ['a closed connection', { fault: 'drop' }, /./],
  ])('(%s) is reported by item and address, and the article stays', async (_, reply, reason) => {
    bench.server.set('/bad.jpg', reply);
    bench.server.set('/good.png', { body: await png(500, 300) });
    bench.publish([itemOf('a', body(picture('/bad.jpg'), picture('/good.png')))]);
    const report = await bench.syncOne();
    expect(report).toMatchObject({ outcome: 'updated', added: 1 });
    expect(report.picturesFailed).toEqual([
      { item: 'a', field: 'content_html', url: picture('/bad.jpg'), reason: expect.stringMatching(reason) },
    ]);
    expect(report.picturesFailed[0]?.reason).not.toContain('http');
    expect((await article('a'))?.pictures).toHaveLength(1);
  });

  it('is tried again later, ever more rarely, without the rest being made anew', async () => {
    bench.server.setJson('/feed.json', feedOf([itemOf('a', body(picture('/late.png'))), itemOf('b')]), { etag: '"1"' });
    const first = await bench.syncOne();
    expect(first.picturesFailed).toHaveLength(1);
    const tries: [string, number][] = [
      ['2024-06-01T02:04:00Z', 1],
      ['2024-06-01T02:06:00Z', 2],
      ['2024-06-01T02:12:00Z', 2],
      ['2024-06-01T02:17:00Z', 3],
      ['2024-06-01T02:36:00Z', 3],
    ];
    for (const [clock, times] of tries) {
      bench.setClock(clock);
      const report = await bench.syncOne();
      expect([clock, asked('/late.png')]).toEqual([clock, times]);
      expect(report.picturesFailed).toEqual(first.picturesFailed);
    }
    bench.server.set('/late.png', { body: await png(500, 300) });
    bench.setClock('2024-06-01T02:38:00Z');
    expect(await bench.syncOne()).toMatchObject({ changed: 1, unchanged: 1, picturesFailed: [] });
    expect((await article('a'))?.pictures).toHaveLength(1);
    expect((await bench.store.getFeedState(bench.feed))?.pictureRetry).toBeUndefined();
    bench.setClock('2024-06-03T00:00:00Z');
    await bench.syncOne();
    expect(asked('/late.png')).toBe(4);
  });

  it('is not tried again because other items of the feed changed', async () => {
    bench.publish([itemOf('a', body(picture('/gone.png')))]);
    await bench.syncOne();
    bench.publish([itemOf('a', body(picture('/gone.png'))), itemOf('b')]);
    const report = await bench.syncOne();
    expect(asked('/gone.png')).toBe(1);
    expect(report.picturesFailed).toMatchObject([{ item: 'a', url: picture('/gone.png') }]);
  });

  it('because the sync was stopped is not taken for a missing one', async () => {
    const bytes = await png(500, 300);
    bench.server.set('/slow.png', { delayMs: 300, body: bytes });
    bench.publish([itemOf('a', body(picture('/slow.png')))]);
    const stopping = new AbortController();
    const syncing = bench.syncOne({ signal: stopping.signal });
    await expect.poll(() => asked('/slow.png')).toBe(1);
    stopping.abort();
    expect(await syncing).toMatchObject({ outcome: 'failed', picturesFailed: [] });
    expect(await article('a')).toBeUndefined();
    expect(await bench.syncOne()).toMatchObject({ added: 1, picturesFailed: [] });
  });

  it('is reported once for all articles that show it', async () => {
    bench.publish([itemOf('a', body(picture('/logo.png'))), itemOf('b', body(picture('/logo.png')))]);
    expect((await bench.syncOne()).picturesFailed).toHaveLength(1);
    expect((await bench.store.getFingerprint(bench.feed, 'b'))?.picturesMissing).toBe(true);
  });
});

describe('the cover', () => {
  const size = async (id: string) => (await article(id))?.cover?.width;

  it('is the picture that the feed names, else the first large one of the body', async () => {
    bench.server.set('/image.png', { body: await png(900, 300) });
    bench.server.set('/small.png', { body: await png(300, 300) });
    bench.server.set('/large.png', { body: await png(500, 300) });
    const pictures = body(picture('/small.png'), picture('/large.png'));
    bench.publish([
      itemOf('named', { ...pictures, image: picture('/image.png') }),
      itemOf('gone', { ...pictures, image: picture('/gone.png') }),
      itemOf('body', pictures),
      itemOf('small', body(picture('/small.png'))),
    ]);
    await bench.syncOne();
    expect([await size('named'), await size('gone'), await size('body'), await size('small')]).toEqual([
      900,
      500,
      500,
      undefined,
    ]);
  });
});

describe('a feed file', () => {
  let folder: string;
  const sync = async (items: unknown[]) => {
    const file = path.join(folder, 'feed.json');
    await writeFile(file, JSON.stringify(feedOf(items)));
    const [report] = await bench.sync({ feeds: [file], force: true });
    return report;
  };
  beforeEach(async () => {
    folder = path.join(bench.dataDir, 'column');
    await mkdir(path.join(folder, 'pictures'), { recursive: true });
  });

  it('brings the pictures and attachments that lie beside it', async () => {
    await writeFile(path.join(folder, 'pictures', '图 1.png'), await png(500, 300));
    await writeFile(path.join(folder, '方案.docx'), DOCX);
    const attachments = [{ url: '方案.docx', mime_type: 'application/octet-stream', title: '附件1：实施方案' }];
    const report = await sync([itemOf('a', { ...body('pictures/图 1.png'), attachments })]);
    expect(report).toMatchObject({ added: 1, picturesFailed: [] });
    const found = await article('a');
    expect(found?.pictures).toHaveLength(1);
    const [near] = found?.attachments ?? [];
    expect(near).toMatchObject({
      url: expect.stringMatching(/^\/media\/[0-9a-f]{32}$/),
      sizeInBytes: DOCX.length,
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const file = await readMedia(bench.media, near?.url.slice('/media/'.length) ?? '');
    expect(file).toMatchObject({ type: near?.mimeType, name: '附件1：实施方案.docx', inline: false });
    expect(file?.bytes).toEqual(DOCX);
  });

  it('takes a picture anew that changed under its name', async () => {
    await writeFile(path.join(folder, 'a.png'), await png(500, 300));
    await sync([itemOf('a', { image: 'a.png' })]);
    await writeFile(path.join(folder, 'a.png'), await png(700, 300));
    await sync([itemOf('a', { image: 'a.png', title: '新' })]);
    expect((await article('a'))?.cover?.width).toBe(700);
  });

  it('names the attachment and the picture that are not there', async () => {
    const attachments = [{ url: 'missing.pdf', mime_type: 'application/pdf', title: '缺少的' }];
    const report = await sync([itemOf('a', { image: 'missing.png', attachments })]);
    expect(report?.picturesFailed).toMatchObject([{ item: 'a', field: 'image', reason: 'there is no such file' }]);
    expect(report?.warnings).toMatchObject([
      { item: 'a', field: 'attachments', reason: '"缺少的" is left out: there is no such file' },
    ]);
    expect((await article('a'))?.attachments).toEqual([]);
  });

  it('cannot publish a file outside its folder through a link', async () => {
    await writeFile(path.join(bench.dataDir, 'secret.txt'), 'secret');
    await symlink(path.join(bench.dataDir, 'secret.txt'), path.join(folder, 'link.txt'));
    const attachments = [{ url: 'link.txt', mime_type: 'text/plain', title: '链接' }];
    const report = await sync([itemOf('a', { attachments })]);
    expect(report?.warnings).toMatchObject([
      { item: 'a', reason: expect.stringContaining("outside the feed's folder") },
    ]);
    expect((await article('a'))?.attachments).toEqual([]);
  });
});
