import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildFonts } from '@/lib/cli/build-fonts';
import type { Article } from '@/lib/model/article';
import { drawIcon } from '@/lib/poster/draw-icon';
import { drawPoster } from '@/lib/poster/draw-poster';
import { drawText } from '@/lib/poster/draw-text';
import { hasGlyph } from '@/lib/poster/fonts';
import { posterViewOf, POSTER_LAYOUTS, type PosterLayout } from '@/lib/poster/poster-view';
import { createAddresses } from '@/lib/site/address';
import { parseSiteConfig } from '@/lib/site/site-config';
import { readQrPicture } from '../../support/read-qr';
import { sampleArticle } from '../../support/sample-article';

const { config } = parseSiteConfig(readFileSync('site.config.json', 'utf8'), 'site.config.json');
const site = { config, addresses: createAddresses('https://www.shishi.example', '') };
const picture = readFileSync('demo/pictures/bus-stop.jpg');
const cover = { hash: 'a'.repeat(32), width: 1280, height: 800, alt: '' };
const STYLE = { face: 'serif', weight: 900, size: 60, lineHeight: 80, color: '#000000' } as const;

const connect = vi.spyOn(Socket.prototype, 'connect');

beforeAll(buildFonts);
afterEach(() => expect(connect, 'no connection is opened to draw').not.toHaveBeenCalled());

const viewOf = (changes: Partial<Article>, layout?: PosterLayout) =>
  posterViewOf(sampleArticle({ cover, ...changes }), site, '2026-11-25', layout);

/** As chat programs pass pictures on. */
const asJpeg = (png: Buffer) => sharp(png).jpeg({ quality: 60 }).toBuffer();

const HOSTILE: [string, string][] = [
  ['one character', '好'],
  ['a very long title', '关于进一步做好全市文明城市创建工作有关事项的'.repeat(8)],
  ['4-byte characters', '𠮷𬭎𬍛𠅤与𰻞𰻞面'],
  ['markup', '<b>"&amp;"</b> & \'#1\' <span foreground="red"> 100% %20 \\n'],
  ['nothing but emoji', '🎉🚲👨‍👩‍👧'],
  ['a word without end', 'w'.repeat(200)],
  ['what no font has', '\u{10FFFD}\u{1B000}'],
];

describe.each(POSTER_LAYOUTS)('the %s layout', (layout) => {
  it('is 750 px wide and its code leads to the canonical address, as JPEG too', async () => {
    const view = viewOf({}, layout);
    const png = await drawPoster(view, picture);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 750 });
    for (const form of [png, await asJpeg(png)]) {
      expect(await readQrPicture(form)).toEqual({ jsqr: view.address, qr: view.address });
    }
  });

  it.each(HOSTILE)('takes %s', async (_name, text) => {
    const view = viewOf({ title: text, summary: text.repeat(3), bodyText: text, publisher: text }, layout);
    const png = await drawPoster(view, picture);
    const { width, height = 0 } = await sharp(png).metadata();
    expect(width).toBe(750);
    expect(height).toBeGreaterThan(400);
    expect(height).toBeLessThan(2400);
    expect((await readQrPicture(png)).jsqr).toBe(view.address);
  });

  it('does without what an article may lack', async () => {
    const lacking = { summary: undefined, publisher: undefined, source: undefined, publishedAt: undefined };
    const view = viewOf({ ...lacking, cover: undefined, bodyText: '', column: undefined }, layout);
    expect((await readQrPicture(await drawPoster(view))).jsqr).toBe(view.address);
  });
});

it('shows that a notice has expired', async () => {
  const current = await drawPoster(viewOf({}, 'notice'), picture);
  const expired = await drawPoster(viewOf({ status: 'expired' }, 'notice'), picture);
  const heights = await Promise.all([current, expired].map(async (png) => (await sharp(png).metadata()).height ?? 0));
  expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
});

it.each([
  ['the picture', picture],
  ['the title', undefined],
])('the share icon shows %s, 400 px in square', async (_name, bytes) => {
  const png = await drawIcon(viewOf({}), bytes);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 400, height: 400 });
  const { channels } = await sharp(png).stats();
  expect(channels[1]?.stdev, 'something is drawn on it').toBeGreaterThan(20);
});

describe('type', () => {
  const feed = JSON.parse(readFileSync('demo/feed.json', 'utf8')) as {
    items: { title: string; content_html?: string }[];
  };

  it.each(['serif', 'sans'] as const)('has every character of the demo column in %s', (face) => {
    const characters = new Set(feed.items.map(({ title, content_html = '' }) => title + content_html).join(''));
    const missing = [...characters].filter(
      (one) => /\p{Script=Han}|[，。：；！？（）《》“”、]/u.test(one) && !hasGlyph(one, face),
    );
    expect(characters.size).toBeGreaterThan(1000);
    expect(missing).toEqual([]);
  });

  it('has the rare characters of names, by level 2 of GB 18030', () => {
    const rare = '镕喆㛃䶮㑇㕮㛚㬎㭎㳘㸆㻬䃅䌹䎖䏝䢼䣘䥽䲟䴙𠅤𠙶𠳐𡎚𡐓𬍛𬭎𬬻𬬭𬘡𬱖𠮷龘靐';
    expect([...rare].filter((one) => !hasGlyph(one, 'serif'))).toEqual([]);
  });

  it('draws each in its own shape, no box in its place', async () => {
    const draw = async (text: string) => (await drawText(text, STYLE, 600)).data.toString('base64');
    const shapes = await Promise.all([...'镕喆㛃𬭎𠮷文，A'].map(draw));
    expect(new Set(shapes).size).toBe(shapes.length);
    const missing = await draw('〓');
    expect(await draw('\u{10FFFD}')).toBe(missing);
    expect(shapes).not.toContain(missing);
  });

  it('never begins a line with a closing mark', async () => {
    const width = STYLE.size * 5 + 8;
    const [whole, broken] = [await drawText('文明城市', STYLE, width), await drawText('文明城市号，', STYLE, width)];
    expect(whole.lines).toBe(1);
    expect(broken.lines).toBe(2);
    // 号 goes down with its comma, so the first line is as short as without it.
    expect(broken.width).toBeLessThanOrEqual(whole.width + 4);
  });
});
