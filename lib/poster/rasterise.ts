import 'server-only';
import sharp, { type OverlayOptions } from 'sharp';
import type { Drawn, Placed, Sheet } from './drawn';

const PAPER = '#ffffff';

/** The part of a picture on which most is to be seen. */
export async function crop(picture: Buffer, { width, height }: { width: number; height: number }): Promise<Drawn> {
  const cropped = sharp(picture).resize(width, height, { fit: 'cover', position: 'attention' });
  const data = await cropped.ensureAlpha().raw().toBuffer();
  return { data, width, height, ink: { width, height, left: 0, top: 0 } };
}

/** A sheet as PNG of at most 256 colours: a third of the bytes, and no difference to be seen on a phone. */
export async function rasterise({ width, height, layers }: Sheet): Promise<Buffer> {
  const canvas = { width, height: Math.round(height), channels: 3 as const, background: PAPER };
  return sharp({ create: canvas })
    .composite(layers.map((layer) => (typeof layer === 'string' ? shapes(layer, canvas) : overlay(layer))))
    .png({ palette: true, quality: 90, effort: 4, dither: 0.8 })
    .toBuffer();
}

const overlay = ({ data, ink, left, top }: Placed): OverlayOptions =>
  ink
    ? {
        input: data,
        left: left + ink.left,
        top: top + ink.top,
        raw: { width: ink.width, height: ink.height, channels: 4 },
      }
    : { input: data, left, top };

function shapes(svg: string, { width, height }: { width: number; height: number }): OverlayOptions {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`;
  return { input: Buffer.from(drawing), left: 0, top: 0 };
}
