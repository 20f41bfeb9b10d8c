import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** `node contact-sheet.mjs OUT.png NAME…` puts pictures side by side, to be looked at. */
const [out, ...names] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../pictures/', import.meta.url));
const [columns, w, h] = [names.length > 2 ? 2 : 1, 900, 600];
const tiles = await Promise.all(
  names.map(async (name, index) => ({
    input: await sharp(path.join(folder, `${name}.jpg`))
      .autoOrient()
      .resize(w, h, { fit: 'contain', background: '#ffffff' })
      .toBuffer(),
    left: (index % columns) * (w + 10),
    top: Math.floor(index / columns) * (h + 10),
  })),
);
const rows = Math.ceil(names.length / columns);
await sharp({ create: { width: columns * (w + 10), height: rows * (h + 10), channels: 3, background: '#ffffff' } })
  .composite(tiles)
  .png()
  .toFile(out);
