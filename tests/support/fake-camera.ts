import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { qrPng } from '@/lib/qr/qr';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 3;

/**
 * Writes a film in which a code hangs on a grey wall, and returns the arguments that make it the camera of a
 * Chromium (YUV4MPEG2, 4:2:0).
 */
export async function fakeCamera(file: string, text: string): Promise<string[]> {
  const code = await sharp(await qrPng(text, { scale: 8 }))
    .resize(300)
    .toBuffer();
  const luma = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#9a9a9a' } })
    .composite([{ input: code }])
    .greyscale()
    .raw()
    .toBuffer();
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
