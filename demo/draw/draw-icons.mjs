import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { icoFile } from './parts/ico.mjs';

const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
const red = '#b3261e';
const deep = '#8f1913';

const page = 'M246,350 C206,318 150,306 92,314 V404 C150,396 206,408 246,440 Z';
const ray = (turn, from, to) =>
  `<path d="M256,${from} V${to}" transform="rotate(${turn} 256 300)" stroke="#fff" stroke-width="26" stroke-linecap="round"/>`;
const wideRays = [-64, -32, 0, 32, 64].map((turn) => ray(turn, 162, 122)).join('');

/** An open book with the sun rising from its fold, on 512 units; `rays` are left out where they would blur. */
function mark(rays) {
  const book = `<path d="${page}" fill="#fff"/><path d="${page}" fill="#fff" transform="matrix(-1 0 0 1 512 0)"/>`;
  // The upper edge of the book cuts the sun, with a gap as wide as the fold.
  const sun = `<clipPath id="horizon"><path d="M0,0 H512 V290 C362,282 306,294 256,326 C206,294 150,282 0,290 Z"/></clipPath><circle cx="256" cy="300" r="${rays ? 98 : 124}" fill="#fff" clip-path="url(#horizon)"/>`;
  return sun + book + rays;
}

function icon({ rounded, scale = 1, rays = wideRays }) {
  const middle = rays ? 275 : 308;
  const ground = `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${red}"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs><rect width="512" height="512" rx="${rounded ? 112 : 0}" fill="url(#g)"/>`;
  const art = `<g transform="translate(256 256) scale(${scale}) translate(-256 -${middle})">${mark(rays)}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${ground}${art}</svg>\n`;
}

const png = (svg, size) => sharp(Buffer.from(svg), { density: 144 }).resize(size, size).png({ compressionLevel: 9 });

const rounded = icon({ rounded: true, scale: 1.06 });
const small = icon({ rounded: true, scale: 1.22, rays: '' });
const bleeding = icon({ rounded: false, scale: 1 });
// All of the mark stays inside the middle circle of 80 %, whatever shape a phone cuts out.
const maskable = icon({ rounded: false, scale: 0.84 });

await mkdir(`${publicFolder}icons`, { recursive: true });
await writeFile(`${publicFolder}icons/icon.svg`, rounded);
await writeFile(`${publicFolder}icons/favicon.svg`, small);
await png(rounded, 192).toFile(`${publicFolder}icons/icon-192.png`);
await png(rounded, 512).toFile(`${publicFolder}icons/icon-512.png`);
await png(maskable, 512).toFile(`${publicFolder}icons/maskable-512.png`);
await png(bleeding, 180).flatten({ background: red }).toFile(`${publicFolder}icons/apple-touch-icon-180.png`);
await writeFile(`${publicFolder}favicon.ico`, icoFile(await png(small, 32).toBuffer(), 32));
