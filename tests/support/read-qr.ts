import jsQR from 'jsqr';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

export interface Pixels {
  /** RGBA */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** What two independent decoders read from the same pixels; `undefined` for no code. */
export interface Reading {
  jsqr: string | undefined;
  qr: string | undefined;
}

/** The pixels of a PNG, JPEG, WebP or SVG. */
export async function pixelsOf(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

export function readQr({ data, width, height }: Pixels): Reading {
  return {
    jsqr: jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data,
    qr: decodeOrUndefined({ data, width, height }),
  };
}

export async function readQrPicture(picture: Uint8Array): Promise<Reading> {
  return readQr(await pixelsOf(picture));
}

function decodeOrUndefined(pixels: Pixels): string | undefined {
  try {
    // Its default leaves retries one frame of 16 ms, which a busy machine exceeds.
    return decodeQR(pixels, { timeLimit: 2000 });
  } catch {
    return undefined;
  }
}
