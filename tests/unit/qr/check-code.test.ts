import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { checkCode, pictureFaults } from '@/lib/qr/check-code';
import { qrModules, qrPng, QUIET_ZONE } from '@/lib/qr/qr';
import { WORDS } from '@/lib/site/words';

const ADDRESS = 'https://www.example.gov.cn/a/01234567';
const MODULES = qrModules(ADDRESS).length;
const good = () => qrPng(ADDRESS, { scale: 8 });

const ORIGINS = ['https://www.example.gov.cn', 'https://www.example.gov.cn/swjxj/zt/cwzl', 'http://192.168.1.20:3000'];

describe('checkCode', () => {
  it('lets every canonical address pass at 2 cm, with and without a placement', async () => {
    for (let i = 0; i < 24; i++) {
      const address = `${ORIGINS[i % 3] ?? ''}/a/${articleCodeOf(`item-${i}`)}${i % 2 ? `/board-${i}` : ''}`;
      expect({ address, ...(await checkCode(address)) }).toEqual({ address, ok: true });
    }
  });

  it.each([
    ['raw Chinese', 'https://www.example.gov.cn/创文', ['address']],
    ['more than phones read', `https://www.example.gov.cn/${'a'.repeat(200)}`, ['address']],
  ])('refuses %s', async (_, address, reasons) => {
    expect(await checkCode(address)).toEqual({ ok: false, reasons });
  });

  it('refuses modules below 0.4 mm, until the code is printed wider', async () => {
    const long = `https://www.example.gov.cn/a/01234567?${'x'.repeat(80)}`;
    expect(await checkCode(long, { widthMm: 20 })).toEqual({ ok: false, reasons: ['dense'] });
    expect(await checkCode(long, { widthMm: 40 })).toEqual({ ok: true });
  });

  it('asks once for the same address and width', () => {
    const first = checkCode(ADDRESS);
    expect(checkCode(ADDRESS)).toBe(first);
    expect(checkCode(ADDRESS, { widthMm: 40 })).not.toBe(first);
  });
});

describe('pictureFaults', () => {
  it('finds none in a code as we draw it', async () => {
    expect(await pictureFaults(await good(), ADDRESS, MODULES)).toEqual([]);
  });

  it.each<[string, (picture: Buffer) => Promise<Buffer> | Buffer, string[]]>([
    ['white on black', (picture) => sharp(picture).negate({ alpha: false }).png().toBuffer(), ['margin']],
    ['without quiet zone', cutQuietZone, ['margin']],
    [
      'grey on grey',
      (picture) => sharp(picture).toColourspace('srgb').linear(0.02, 120).png().toBuffer(),
      ['contrast'],
    ],
    ['under a large mark', coverMiddle, ['blur', 'jpeg', 'contrast', 'dark', 'perspective']],
    ['of another address', () => qrPng(`${ADDRESS.slice(0, -1)}8`, { scale: 8 }), ['content']],
  ])('refuses a code %s', async (_, spoil, expected) => {
    expect(await pictureFaults(await spoil(await good()), ADDRESS, MODULES)).toEqual(expect.arrayContaining(expected));
  });

  it('names the trial that an unsharp code fails', async () => {
    const unsharp = await sharp(await good())
      .toColourspace('b-w')
      .blur(9)
      .png()
      .toBuffer();
    expect(await pictureFaults(unsharp, ADDRESS, MODULES)).toContain('blur');
  });
});

it('has words for every fault', () => {
  expect(Object.values(WORDS.codeFaults).every((words) => /^[^a-zA-Z]+$/.test(words.replace('QR', '')))).toBe(true);
});

function cutQuietZone(picture: Buffer): Promise<Buffer> {
  const edge = QUIET_ZONE * 8;
  const size = (MODULES - 2 * QUIET_ZONE) * 8;
  return sharp(picture).extract({ left: edge, top: edge, width: size, height: size }).png().toBuffer();
}

function coverMiddle(picture: Buffer): Promise<Buffer> {
  const mark = { create: { width: 130, height: 130, channels: 3 as const, background: '#c00' } };
  return sharp(picture)
    .toColourspace('srgb')
    .composite([{ input: mark }])
    .png()
    .toBuffer();
}
