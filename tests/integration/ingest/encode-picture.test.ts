import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePicture, type EncodedPicture } from '@/lib/ingest/encode-picture';
import { bmp, drawPicture, jpeg, jpegWithExif, png } from './sample-pictures';

async function encoded(bytes: Uint8Array): Promise<EncodedPicture> {
  const result = await encodePicture(bytes);
  if (!result.ok) throw new Error(result.error);
  if (result.value === 'tiny') throw new Error('tiny');
  return result.value;
}

async function errorOf(bytes: Uint8Array): Promise<string> {
  const result = await encodePicture(bytes);
  return result.ok ? 'no error' : result.error;
}

describe('encoding a picture', () => {
  it.each([
    ['jpeg', () => jpeg(800, 600)],
    ['png', () => png(800, 600)],
    ['gif', () => drawPicture(800, 600).gif().toBuffer()],
    ['webp', () => drawPicture(800, 600).webp().toBuffer()],
    ['avif', () => drawPicture(800, 600).avif({ effort: 0 }).toBuffer()],
    ['tiff', () => drawPicture(800, 600).tiff().toBuffer()],
    ['24-bit bmp', async () => bmp(800, 600)],
    ['32-bit bmp', async () => bmp(800, 600, 32)],
  ])('makes WebP of %s', async (_, draw) => {
    const { wide, phone, width, height } = await encoded(await draw());
    expect([width, height]).toEqual([800, 600]);
    expect(await sharp(wide).metadata()).toMatchObject({ format: 'webp', width: 800, height: 600 });
    expect(await sharp(phone).metadata()).toMatchObject({ format: 'webp', width: 640, height: 480 });
  });

  it.each([
    ['a wide one', 4000, 2000, [1280, 640], [640, 320]],
    ['a small one', 300, 200, [300, 200], [300, 200]],
    ['a very long one', 100, 20_000, [80, 16_000], [80, 16_000]],
  ])('fits %s', async (_, width, height, wideSize, phoneSize) => {
    const picture = await encoded(await png(width, height));
    const [wide, phone] = [await sharp(picture.wide).metadata(), await sharp(picture.phone).metadata()];
    expect([wide.width, wide.height]).toEqual(wideSize);
    expect([phone.width, phone.height]).toEqual(phoneSize);
  });

  it('turns it upright and drops place and camera', async () => {
    const source = await jpegWithExif(900, 600);
    const before = await sharp(source).metadata();
    expect([before.orientation, before.exif?.includes('SampleCamera')]).toEqual([6, true]);
    const { wide, phone, width, height } = await encoded(source);
    expect([width, height]).toEqual([600, 900]);
    for (const form of [wide, phone]) expect((await sharp(form).metadata()).exif).toBeUndefined();
  });

  it('reads the rows and colours of a BMP in their order', async () => {
    const { wide } = await encoded(bmp(64, 64));
    const topLeft = await sharp(wide)
      .extract({ left: 40, top: 40, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(topLeft[2]).toBeGreaterThan(200);
    expect(topLeft[0]).toBeLessThan(60);
  });

  it('keeps the first frame of an animation', async () => {
    const frames = [
      await png(40, 40),
      await sharp(await png(40, 40))
        .negate()
        .png()
        .toBuffer(),
    ];
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(animation).metadata()).pages).toBe(2);
    const { wide } = await encoded(animation);
    expect((await sharp(wide).metadata()).pages).toBeUndefined();
  });

  it.each([
    [1, 1],
    [2, 2],
    [1, 300],
  ])('calls %i × %i pixels tiny', async (width, height) => {
    expect(await encodePicture(await png(width, height))).toEqual({ ok: true, value: 'tiny' });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['an HTML page', () => Buffer.from('\n<!DOCTYPE html><title>404</title>'), /an HTML page/],
    ['SVG', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/],
    ['nothing', () => Buffer.alloc(0), /empty/],
    ['text', () => Buffer.from('hello'), /something else/],
    ['a PDF', () => Buffer.from('%PDF-1.7 …'), /something else/],
    ['a cut JPEG', async () => (await jpeg(900, 900)).subarray(0, 3000), /cannot be decoded/],
    ['a cut BMP', () => bmp(100, 100).subarray(0, 500), /cut off/],
    ['a compressed BMP', () => Buffer.from(bmp(9, 9).fill(1, 30, 31)), /compressed/],
    ['a BMP that claims to be huge', () => Buffer.from(bmp(9, 9).fill(127, 18, 26)), /pixels/],
    ['a PNG header alone', async () => (await png(90, 90)).subarray(0, 20), /cannot be decoded/],
    ['65 million pixels', () => blank(8200, 8000), /cannot be decoded.*pixel/],
  ])('refuses %s with the reason', async (_, make, reason) => {
    expect(await errorOf(await make())).toMatch(reason);
  });
});

function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
}
