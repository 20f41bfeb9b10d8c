import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { articleCodeOf } from '@/lib/model/article-code';
import { ICON_SIZE } from '@/lib/poster/icon-size';
import { readQrPicture } from '../../support/read-qr';
import { startReader, type Reader } from '../../support/reader-server';

interface DemoFeed {
  items: { id: string; _govsite?: { status?: string } }[];
}

let reader: Reader;
let edition: Edition;
const demo = JSON.parse(readFileSync('demo/feed.json', 'utf8')) as DemoFeed;

beforeAll(async () => {
  reader = await startReader();
  edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
});

afterAll(() => reader?.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(reader.url(path), { headers });
const withdrawn = () => {
  const item = demo.items.find(({ _govsite }) => _govsite?.status === 'withdrawn');
  return articleCodeOf(item?.id ?? '');
};

describe.each([
  ['poster', 750],
  ['icon', ICON_SIZE],
])('%s.png', (name, width) => {
  it('is a PNG with a tag, and 304 to whoever holds it', async () => {
    const path = `/a/${edition.articles[1]?.code.toUpperCase()}/${name}.png`;
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await sharp(await answer.arrayBuffer()).metadata()).width).toBe(width);
    const etag = answer.headers.get('etag') ?? '';
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304);
    expect((await get(path)).headers.get('etag')).toBe(etag);
  });

  it('is 404 for an unknown article and 410 for one taken down', async () => {
    expect((await get(`/a/zzzzzzzz/${name}.png`)).status).toBe(404);
    expect((await get(`/a/${withdrawn()}/${name}.png`)).status).toBe(410);
  });
});

it.each(['', '?layout=picture', '?layout=text', '?layout=notice', '?layout=nothing'])(
  'a poster%s leads to the canonical address, as a chat program passes it on',
  async (query) => {
    const code = edition.articles[1]?.code;
    const png = await (await get(`/a/${code}/poster.png${query}`)).arrayBuffer();
    const jpeg = await sharp(png).jpeg({ quality: 60 }).toBuffer();
    expect(await readQrPicture(jpeg)).toEqual({ jsqr: reader.url(`/a/${code}`), qr: reader.url(`/a/${code}`) });
  },
);

it('who asks while too many wait is told to come again, and pages are served meanwhile', async () => {
  const drawings = edition.articles.slice(5, 35).map(({ code }) => get(`/a/${code}/poster.png?layout=notice`));
  const start = performance.now();
  expect((await get(`/a/${edition.articles[0]?.code}`)).status).toBe(200);
  const pageMs = performance.now() - start;
  const answers = await Promise.all(drawings);
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]?.headers.get('retry-after')).toBe('3');
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
  expect(pageMs).toBeLessThan(performance.now() - start);
});

it('link cards get the square icon, with its size', async () => {
  const code = edition.articles[0]?.code;
  const html = await (await get(`/a/${code}`)).text();
  const icon = reader.url(`/a/${code}/icon.png`);
  expect(html).toContain(`<meta property="og:image" content="${icon}"/>`);
  expect(html).toContain(`<meta itemProp="image" content="${icon}"/>`);
  expect(html).toContain(`<meta property="og:image:width" content="${ICON_SIZE}"/>`);
});
