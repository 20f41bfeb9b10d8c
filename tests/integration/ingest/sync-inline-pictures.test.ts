import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remakeArticles } from '@/lib/ingest/remake-articles';
import { jpeg, png } from './sample-pictures';
import { createSyncBench, itemOf, type SyncBench } from './sync-bench';
import sharp from 'sharp';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const inline = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`;
const body = (...addresses: string[]) => ({
  content_html: `<p>前文</p>${addresses.map((address) => `<p><img src="${address}" alt="街道清扫"></p>`).join('')}`,
});
const article = async (id = 'a') => (await bench.store.getArticle(bench.code(id)))!;

async function take(...addresses: string[]) {
  bench.publish([itemOf('a', body(...addresses))]);
  return bench.syncOne();
}

describe('a picture within the text', () => {
  const blank = () => sharp({ create: { width: 500, height: 300, channels: 3, background: '#a33' } });
  it.each([
    ['png', () => png(500, 300)],
    ['jpeg', () => jpeg(500, 300)],
    ['webp', () => blank().webp().toBuffer()],
    ['gif', () => blank().gif().toBuffer()],
  ])('(%s) is kept and served like any other', async (type, make) => {
    const report = await take(inline(type, await make()));
    expect(report).toMatchObject({ added: 1, picturesFailed: [], warnings: [] });
    const { pictures, bodyHtml, cover } = await article();
    expect(pictures).toMatchObject([{ width: 500, height: 300, alt: '街道清扫' }]);
    expect(cover?.hash).toBe(pictures[0]?.hash);
    expect(bodyHtml).toContain(`/media/${pictures[0]?.hash}`);
    expect(bodyHtml).not.toMatch(/data:|invalid/);
    expect(await bench.media.hasPicture(pictures[0]!.hash)).toBe(true);
  });

  it('of 2 MB does not count towards the size of the body', async () => {
    const noise = sharp({ create: { width: 900, height: 900, channels: 3, background: '#000', noise: NOISE } });
    const bytes = await noise.png().toBuffer();
    expect(bytes.length).toBeGreaterThan(1_500_000);
    expect(await take(inline('png', bytes))).toMatchObject({ added: 1, warnings: [], picturesFailed: [] });
    expect((await article()).bodyText).toBe('前文');
    expect((await article()).pictures).toHaveLength(1);
  });

  it.each([
    ['SVG', 'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+', /^data:image\/svg\+xml \(/, /SVG/],
    ['SVG in disguise', 'data:image/png;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+', /^data:image\/png \(/, /SVG/],
    ['plain SVG', "data:image/svg+xml,%3Csvg xmlns='x'/%3E", /^data:image\/svg\+xml \(/, /SVG/],
    ['nonsense', 'data:image/png;base64,AAAA', /^data:image\/png \(/, /is not a picture/],
    ['nothing', 'data:image/png;base64,', /^data:image\/png \(/, /empty/],
  ])('(%s) is refused, and named in the report', async (_, address, url, reason) => {
    const report = await take(address, inline('png', await png(500, 300)));
    expect(report.picturesFailed).toEqual([
      { item: 'a', field: 'content_html', url: expect.stringMatching(url), reason: expect.stringMatching(reason) },
    ]);
    expect((await article()).bodyHtml).toContain('图片暂缺');
    expect((await article()).pictures).toHaveLength(1);
  });

  it('of one pixel is left out without a word', async () => {
    expect(await take(inline('png', await png(1, 1)))).toMatchObject({ picturesFailed: [], warnings: [] });
    expect((await article()).bodyHtml).toBe('<p>前文</p>');
  });

  it('does not stand in the way of the real one that is loaded later', async () => {
    bench.server.set('/real.png', { body: await png(600, 300) });
    const blankGif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const html = `<p><img src="${blankGif}" data-src="${bench.server.url('/real.png')}"></p>`;
    bench.publish([itemOf('a', { content_html: html })]);
    expect((await bench.syncOne()).picturesFailed).toEqual([]);
    expect((await article()).pictures).toMatchObject([{ width: 600 }]);
  });

  it('is there again when the article is made anew', async () => {
    await take(inline('png', await png(500, 300)));
    const before = await article();
    const { store, media, feed } = bench;
    const deps = { store, media, feeds: [feed], trustedHosts: ['new.example'], allowPrivateHosts: [] };
    expect(await remakeArticles(deps, new AbortController().signal)).toMatchObject({ made: 1, changed: 0 });
    expect(await article()).toEqual(before);
  });
});

const NOISE = { type: 'gaussian' as const, mean: 128, sigma: 60 };

describe('the report', () => {
  it('names a body of 2 MB once, and the field it came from', async () => {
    bench.publish([
      itemOf('html', { content_html: `<p>${'很长的正文。'.repeat(30)}</p>`.repeat(4000) }),
      itemOf('text', { content_html: undefined, content_text: `${'很长的正文。'.repeat(30)}\n`.repeat(4000) }),
    ]);
    const { warnings } = await bench.syncOne();
    expect(warnings).toEqual([
      { item: 'html', field: 'content_html', reason: expect.stringContaining('512 KB') },
      { item: 'text', field: 'content_text', reason: expect.stringContaining('512 KB') },
    ]);
  });

  it('names the field of a picture', async () => {
    const [image, inBody] = [bench.server.url('/image.png'), bench.server.url('/body.png')];
    bench.publish([itemOf('a', { ...body(inBody), image })]);
    const { picturesFailed } = await bench.syncOne();
    expect(picturesFailed.map(({ field, url }) => [field, url]).sort()).toEqual([
      ['content_html', inBody],
      ['image', image],
    ]);
  });
});
