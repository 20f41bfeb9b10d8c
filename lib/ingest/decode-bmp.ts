import { fail, ok, type Result } from '../model/result';

export interface RawPicture {
  /** RGB, rows from top to bottom. */
  pixels: Uint8Array;
  width: number;
  height: number;
}

/**
 * Decodes the only BMP that editors paste: 24 or 32 bits a pixel, uncompressed (BITMAPINFOHEADER).
 * The picture library's packaged build reads none.
 */
export function decodeBmp(file: Uint8Array, maxPixels: number): Result<RawPicture> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 54) return fail('the BMP is cut off');
  const start = view.getUint32(10, true);
  const width = view.getInt32(18, true);
  const height = Math.abs(view.getInt32(22, true));
  const isBottomUp = view.getInt32(22, true) > 0;
  const bytesPerPixel = view.getUint16(28, true) / 8;
  if (view.getUint32(30, true) !== 0 || (bytesPerPixel !== 3 && bytesPerPixel !== 4)) {
    return fail('the BMP is neither 24 nor 32 bits a pixel, or compressed');
  }
  if (width < 1 || height < 1 || width * height > maxPixels) return fail(`the BMP is ${width} × ${height} pixels`);
  const stride = Math.ceil((width * bytesPerPixel) / 4) * 4;
  if (start + stride * height > file.byteLength) return fail('the BMP is cut off');

  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    let from = start + stride * (isBottomUp ? height - 1 - y : y);
    for (let to = y * width * 3; to < (y + 1) * width * 3; to += 3, from += bytesPerPixel) {
      pixels[to] = file[from + 2] ?? 0;
      pixels[to + 1] = file[from + 1] ?? 0;
      pixels[to + 2] = file[from] ?? 0;
    }
  }
  return ok({ pixels, width, height });
}
