import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMedia } from '@/app/media/answer-media';
import { createMediaFolder, type MediaFolder } from '@/lib/store/media-folder';
import { temporaryFolder } from '../../support/temporary-folder';

const PICTURE = 'aa'.repeat(16);
const PDF = 'bb'.repeat(16);
const FORM = 'cc'.repeat(16);
const FILM = 'dd'.repeat(16);
const folder = temporaryFolder();
const media = createMediaFolder(folder.path);

beforeAll(async () => {
  await media.savePicture(PICTURE, { wide: Buffer.from('wide form'), phone: Buffer.from('phone') });
  const pdf = { type: 'application/pdf', name: '实施方案(2026).pdf', inline: true };
  await media.saveAttachment(PDF, Buffer.from('0123456789'), pdf);
  await media.saveAttachment(FORM, Buffer.from('x'), { type: 'application/msword', name: 'form.doc', inline: false });
  await media.saveAttachment(FILM, Buffer.alloc(3_000_000, 'v'), { type: 'video/mp4', name: '片.mp4', inline: true });
});
afterAll(() => folder.remove());

function ask(hash: string, headers: Record<string, string> = {}, query = '', method = 'GET'): Promise<Response> {
  return answerMedia(new Request(`http://x.example/media/${hash}${query}`, { headers, method }), hash, media);
}

describe('a picture', () => {
  it.each([
    ['', 'wide form'],
    ['?w=640', 'phone'],
    ['?w=1280', 'wide form'],
    ['?w=0640', 'wide form'],
    ['?w=640.0', 'wide form'],
    ['?width=640&x=1', 'wide form'],
    ['?w=320&w=640', 'wide form'],
  ])('for %j is its %s', async (query, text) => {
    expect(await (await ask(PICTURE, {}, query)).text()).toBe(text);
  });

  it('is one entry under all parameters but the one width', async () => {
    const tag = async (query: string) => (await ask(PICTURE, {}, query)).headers.get('etag');
    expect(await tag('?w=99&from=timeline')).toBe(await tag(''));
    expect(await tag('?w=640')).not.toBe(await tag(''));
  });

  it('may be kept for minutes, runs nothing, is for this site only', async () => {
    const { headers } = await ask(PICTURE);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '9',
      'cache-control': 'public, max-age=300, must-revalidate, no-transform',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*; sandbox$/),
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    });
    expect(headers.get('content-disposition')).toBeNull();
  });
});

describe('an attachment', () => {
  it('that browsers show is shown, under a name in any browser', async () => {
    const { headers } = await ask(PDF);
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="attachment.pdf"; filename*=UTF-8''%E5%AE%9E%E6%96%BD%E6%96%B9%E6%A1%88%282026%29.pdf`,
    );
    expect(headers.get('content-security-policy')).not.toContain('sandbox');
  });

  it('of any other kind is a download', async () => {
    expect((await ask(FORM)).headers.get('content-disposition')).toBe(
      `attachment; filename="form.doc"; filename*=UTF-8''form.doc`,
    );
    expect((await ask(FORM)).headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is the same whatever width is asked for', async () => {
    expect(await (await ask(PDF, {}, '?w=640')).text()).toBe('0123456789');
  });
});

describe('a part of a file', () => {
  it.each([
    ['bytes=0-1', 206, 'bytes 0-1/10', '01'],
    ['bytes=2-', 206, 'bytes 2-9/10', '23456789'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=0-999', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=-99', 206, 'bytes 0-9/10', '0123456789'],
    ['BYTES= 9 - 9', 206, 'bytes 9-9/10', '9'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=-0', 416, 'bytes */10', ''],
    ['bytes=99999999999999-', 416, 'bytes */10', ''],
    ['bytes=5-2', 200, null, '0123456789'],
    ['bytes=0-1,3-4', 200, null, '0123456789'],
    ['bytes=-', 200, null, '0123456789'],
    ['bytes=a-b', 200, null, '0123456789'],
    ['lines=0-1', 200, null, '0123456789'],
    ['bytes=99999999999999999999-', 200, null, '0123456789'],
  ])('for "Range: %s" answers %d', async (range, status, contentRange, text) => {
    const response = await ask(PDF, { range });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    if (status !== 416) expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(await response.text()).toBe(text);
  });

  it.each([
    [`"${PDF}"`, 206],
    [`W/"${PDF}"`, 200],
    ['"other"', 200],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 200],
  ])('is given for "If-Range: %s" as %d', async (validator, status) => {
    expect((await ask(PDF, { range: 'bytes=0-1', 'if-range': validator })).status).toBe(status);
  });
});

describe('what a client holds already', () => {
  it.each([`"${PDF}"`, `W/"${PDF}"`, `"x", "${PDF}"`, '*'])('%s is 304 without a body', async (tag) => {
    const response = await ask(PDF, { 'if-none-match': tag, range: 'bytes=0-1' });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(`"${PDF}"`);
    expect(await response.text()).toBe('');
  });
});

describe('HEAD', () => {
  it.each([
    [{}, 200, '10'],
    [{ range: 'bytes=0-3' }, 206, '4'],
  ])('%j gives the headers alone', async (headers, status, length) => {
    const response = await ask(PDF, headers as Record<string, string>, '', 'HEAD');
    expect([response.status, response.headers.get('content-length')]).toEqual([status, length]);
    expect(response.body).toBeNull();
  });
});

describe('what is no hash', () => {
  const untouched = new Proxy({} as MediaFolder, {
    get(_, name) {
      throw new Error(`the disk was asked: ${String(name)}`);
    },
  });
  it.each([
    '',
    'a',
    PDF.toUpperCase(),
    `${PDF}0`,
    `${PDF}.bin`,
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    'https:%2f%2fevil.example%2fa.png',
    `${PDF}\0`,
    `${PDF}\n`,
  ])('%j is 404 without a look at the disk', async (hash) => {
    const response = await answerMedia(new Request('http://x.example/media/x'), hash, untouched);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-cache']);
  });

  it('is 404 when nothing lies under it', async () => {
    expect((await ask('ee'.repeat(16))).status).toBe(404);
  });
});

it.runIf(process.platform === 'linux')('closes its files, also when readers go away half-way', async () => {
  const openFiles = () => readdirSync('/proc/self/fd').length;
  const before = openFiles();
  for (let i = 0; i < 50; i++) {
    const response = await ask(FILM);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
  }
  await Promise.all(Array.from({ length: 20 }, async () => (await ask(FILM)).arrayBuffer()));
  await expect.poll(openFiles).toBeLessThanOrEqual(before + 2);
});
