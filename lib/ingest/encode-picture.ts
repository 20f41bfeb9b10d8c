import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { fail, ok, type Result } from '../model/result';
import { decodeBmp } from './decode-bmp';
import { sniffPicture } from './sniff-picture';

/** Grows with every change of the forms below: pictures get new hashes, as what is under one never changes. */
export const ENCODER_VERSION = 1;

const MAX_PIXELS = 64_000_000;
const WIDE = 1280;
const PHONE = 640;
/** WebP cannot be higher than 16,383 pixels. */
const MAX_HEIGHT = 16_000;
const QUALITY = 72;
/** Counting pixels and spacers. */
const TINY = 2;

export interface EncodedPicture {
  wide: Uint8Array;
  phone: Uint8Array;
  /** Of the wide form. */
  width: number;
  height: number;
}

// One thread and no cache: four pictures at a time must fit a small machine.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes both forms of a picture: WebP, upright, without EXIF (place, camera, thumbnail), only the
 * first frame. Counting pixels are `'tiny'`. The error says what the bytes are instead.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Result<EncodedPicture | 'tiny'>> {
  const source = open(bytes);
  if (!source.ok) return source;
  try {
    const { width, height } = await source.value.metadata();
    if (width <= TINY || height <= TINY) return ok('tiny');
    const upright = source.value.autoOrient();
    const [wide, phone] = [await encode(upright, WIDE), await encode(upright, PHONE)];
    return ok({ wide: wide.data, phone: phone.data, width: wide.info.width, height: wide.info.height });
  } catch (error) {
    return fail(`cannot be decoded: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
}

function open(bytes: Uint8Array): Result<Sharp> {
  const format = sniffPicture(bytes);
  if (!format) return fail(`is not a picture but ${describe(bytes)}`);
  if (format !== 'bmp') return ok(sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' }));
  const raw = decodeBmp(bytes, MAX_PIXELS);
  if (!raw.ok) return raw;
  const { pixels, width, height } = raw.value;
  return ok(sharp(pixels, { raw: { width, height, channels: 3 } }));
}

function encode(picture: Sharp, width: number) {
  return picture
    .clone()
    .resize({ width, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
}

function describe(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'empty';
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('utf8').trimStart().toLowerCase();
  if (start.includes('<svg')) return 'SVG, which may hold scripts';
  if (/^(<!doctype html|<html|<head|<body)/.test(start)) return 'an HTML page';
  return 'something else';
}
