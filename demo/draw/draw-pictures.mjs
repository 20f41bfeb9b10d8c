import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { seeded } from './parts/random.mjs';
import { svgDocument } from './parts/svg.mjs';
import { pictures } from './scenes/all.mjs';

const folder = fileURLToPath(new URL('../pictures/', import.meta.url));

/** Beyond this a picture is encoded a step coarser. */
const mostBytes = 90 * 1024;

/** What a phone writes into its photographs; the server must not pass it on. The place is in the open sea. */
const phone = {
  IFD0: { Make: 'Example', Model: 'Phone 1', Copyright: 'Demo column' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '0/1 30/1 0/1' },
};

function encode(image, { exif, turned }, quality) {
  const jpeg = { quality, mozjpeg: true };
  if (!exif) return image.jpeg(jpeg);
  // Stored lying down and marked "turn it right", as a phone held upright stores it.
  if (turned) return image.rotate(270).withExif(phone).withMetadata({ orientation: 6 }).jpeg(jpeg);
  return image.withExif(phone).jpeg(jpeg);
}

async function draw(name) {
  const { scene, width = 1200, height = 800, ...rest } = pictures[name];
  const svg = svgDocument(width, height, scene(seeded(name)));
  const image = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
  let bytes = Buffer.alloc(0);
  for (const quality of [80, 76, 72, 68]) {
    bytes = await encode(image.clone(), rest, quality).toBuffer();
    if (bytes.length <= mostBytes) break;
  }
  await writeFile(path.join(folder, `${name}.jpg`), bytes);
  console.log(`${name}.jpg ${Math.round(bytes.length / 1024)} kB`);
}

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const name of wanted.length > 0 ? wanted : Object.keys(pictures)) await draw(name);
