import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { readFileSync } from 'node:fs';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';

const TOKEN = 'media-test-token';
const demo = (name: string) => readFileSync(new URL(`../../demo/${name}`, import.meta.url));
const PICTURE = demo('pictures/library.jpg');
const PDF = demo('attachments/wenming-gongyue.pdf');

let feed: StaticServer;
let reader: Reader;
let browser: Browser;

beforeAll(async () => {
  feed = await startStaticServer();
  feed.set('/library.jpg', { body: PICTURE });
  feed.set('/files/公约.pdf', { body: PDF });
  feed.set(`/files/${encodeURIComponent('公约.pdf')}`, { body: PDF });
  feed.set('/files/form.docx', { body: demo('attachments/baoming-biao.docx') });
  feed.set('/files/song.wav', { body: silence() });
  feed.set('/files/list.txt', { body: '名单\n'.repeat(5000) });
  feed.set('/files/late.pdf', { body: '<!doctype html><title>登录</title><form>' });
  feed.setJson('/feed.json', sampleFeed([withFiles()]));
  reader = await startReader({ feedUrl: feed.url('/feed.json'), env: { REFRESH_TOKEN: TOKEN } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await feed?.close();
});

const attachment = (path: string, title: string) => ({ url: feed.url(path), mime_type: 'application/pdf', title });
const withFiles = () =>
  sampleItem('files', {
    content_html: `<p>正文</p><img src="${feed.url('/library.jpg')}" alt="图书馆">`,
    attachments: [
      attachment('/files/公约.pdf', '文明公约'),
      attachment('/files/form.docx', '报名表'),
      attachment('/files/song.wav', '歌曲'),
      attachment('/files/list.txt', '名单'),
      attachment('/files/late.pdf', '还没有的'),
    ].map((file) => (file.title === '名单' ? { ...file, mime_type: 'text/plain' } : file)),
  });
const articleAddress = () => reader.url(`/a/${articleCodeOf('files')}`);

/** A second of silence: 8,000 samples of 8 bits. */
function silence(): Buffer {
  const file = Buffer.alloc(44 + 8000, 128);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + 8000, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(8000, 40);
  return file;
}

async function addressOf(title: string): Promise<string> {
  const item = (await (await fetch(`${articleAddress()}.json`)).json()) as {
    attachments: { title: string; url: string }[];
  };
  return item.attachments.find((file) => file.title === title)?.url ?? '';
}

describe('an article with attachments', () => {
  it('names each with its kind and size, and marks the one that leads elsewhere', async () => {
    const page = await newPhonePage(browser, { javaScriptEnabled: false });
    await page.goto(articleAddress());
    const rows = await page.locator('section[aria-labelledby=attachments] li').allTextContents();
    expect(rows).toEqual([
      expect.stringMatching(/^文明公约PDF · \d+ KB$/),
      expect.stringMatching(/^报名表DOCX · \d+ KB$/),
      '歌曲WAV · 8 KB',
      '名单TXT · 35 KB',
      '还没有的PDF',
    ]);
    const foreign = page.locator('a[data-leaving]');
    expect(await foreign.textContent()).toContain('还没有的');
    expect(await foreign.getAttribute('href')).toBe(feed.url('/files/late.pdf'));
    await page.context().close();
  });

  it('names absolute addresses of ours in the feed that it gives out', async () => {
    expect(await addressOf('文明公约')).toMatch(new RegExp(`^${reader.origin}/media/[0-9a-f]{32}$`));
    const out = await (await fetch(reader.url('/feed.json'))).text();
    expect(out).toContain(await addressOf('文明公约'));
    expect(out).not.toContain(feed.url('/library.jpg'));
  });

  it('shows a PDF in the browser', async () => {
    const page = await newPhonePage(browser);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.goto(articleAddress());
    await page.getByRole('link', { name: '文明公约' }).click();
    await page.waitForURL(/\/media\/[0-9a-f]{32}$/);
    await expect
      .poll(() =>
        page
          .frames()
          .map((frame) => frame.url())
          .join(' '),
      )
      .toMatch(/chrome-extension:/);
    expect(downloads).toEqual([]);
    await page.context().close();
  });

  it('saves an office file under its title', async () => {
    const page = await newPhonePage(browser);
    await page.goto(articleAddress());
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '报名表' }).click();
    expect((await download).suggestedFilename()).toBe('报名表.docx');
    await page.context().close();
  });

  it('plays sound', async () => {
    const page = await newPhonePage(browser, { serviceWorkers: 'block' });
    await page.goto(await addressOf('歌曲'));
    await expect.poll(() => page.evaluate(() => document.querySelector('video')?.readyState)).toBe(4);
    await page.context().close();
  });
});

describe('/media on the wire', () => {
  it('answers parts of a text as they are, whatever compression the client takes', async () => {
    const url = await addressOf('名单');
    const headers = { 'accept-encoding': 'gzip, br', range: 'bytes=0-5' };
    const answer = await new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve) => {
      get(url, { headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
    });
    expect(answer).toMatchObject({ status: 206, body: '名单'.slice(0, 2) });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['content-range']).toBe('bytes 0-5/35000');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('answers HEAD, 304 and 416', async () => {
    const url = await addressOf('歌曲');
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
    const etag = head.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { range: 'bytes=9000-' } })).status).toBe(416);
  });

  it.each(['x', '..%2f..%2freader.db', 'https:%2f%2fevil.example', '%00', 'a'.repeat(32), 'A'.repeat(32)])(
    '/media/%s is not there',
    async (hash) => {
      const response = await fetch(reader.url(`/media/${hash}`));
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toContain(reader.dataDir);
    },
  );
});

describe('a withdrawal', () => {
  it('takes picture and attachments off the server', async () => {
    const edition = (await (await fetch(reader.url('/edition.json'))).json()) as { articles: { pictures: string[] }[] };
    const picture = reader.url(`/media/${edition.articles[0]?.pictures[0]}`);
    const pdf = await addressOf('文明公约');
    expect([(await fetch(picture)).status, (await fetch(pdf)).status]).toEqual([200, 200]);
    feed.setJson('/feed.json', sampleFeed([sampleItem('files', { _govsite: { status: 'withdrawn' } })]));
    const refresh = { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } };
    expect((await fetch(reader.url('/api/refresh'), refresh)).status).toBe(200);
    expect([(await fetch(picture)).status, (await fetch(`${picture}?w=640`)).status]).toEqual([404, 404]);
    expect((await fetch(pdf)).status).toBe(404);
  });
});
