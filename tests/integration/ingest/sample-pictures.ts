import sharp from 'sharp';

/** A picture with enough in it that its size in bytes is realistic. */
export function drawPicture(width: number, height: number) {
  const stripes = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#a61b1b"/><circle cx="50%" cy="40%" r="20%" fill="#fff"/><path d="M0 ${height} L${width} 0" stroke="#224" stroke-width="9"/></svg>`;
  return sharp(Buffer.from(stripes));
}

export const jpeg = (width: number, height: number): Promise<Buffer> => drawPicture(width, height).jpeg().toBuffer();
export const png = (width: number, height: number): Promise<Buffer> => drawPicture(width, height).png().toBuffer();

/** Taken with the camera turned (EXIF orientation 6), with a place and a camera in the EXIF data. */
export function jpegWithExif(width: number, height: number): Promise<Buffer> {
  return drawPicture(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'SampleCamera' }, IFD3: { GPSLatitude: '23/1 6/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** An uncompressed BMP, bottom-up, whose top left pixel is red and all others blue. */
export function bmp(width: number, height: number, bitsPerPixel: 24 | 32 = 24): Buffer {
  const bytes = bitsPerPixel / 8;
  const stride = Math.ceil((width * bytes) / 4) * 4;
  const file = Buffer.alloc(54 + stride * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(bitsPerPixel, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) file[54 + y * stride + x * bytes] = 255;
  }
  file.set([0, 0, 255], 54 + (height - 1) * stride);
  return file;
}
