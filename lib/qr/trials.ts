import 'server-only';
import sharp, { type Sharp } from 'sharp';
import type { Trial } from './code-fault';
import { tilt, type GreyPicture } from './tilt';

/** How a hand holds the camera over the code. */
export interface View {
  /** Pixels that the code takes. */
  size: number;
  /** Degrees from the vertical, for the trial of perspective. */
  slant: number;
}

/**
 * What a camera of 1080 lines makes of a code at ten times its width, the distance at which people hold a phone
 * to it. The hand moves, and the camera takes many frames: one that can be read is enough.
 */
export const VIEWS: View[] = [
  { size: 200, slant: 40 },
  { size: 170, slant: 30 },
  { size: 250, slant: 20 },
];
const SURROUND = 60;

/** Ways to spoil the picture of a code as paper, light, chat programs and hands do. */
export const TRIALS: Record<Trial, (picture: Buffer, view: View) => Promise<GreyPicture>> = {
  blur: (picture, view) => greyOf(onTable(picture, view, '#fff').blur(1.2)),
  jpeg: async (picture, view) => greyOf(sharp(await onTable(picture, view, '#fff').jpeg({ quality: 20 }).toBuffer())),
  contrast: (picture, view) => greyOf(onTable(picture, view, '#fff').linear(0.4, 90)),
  dark: (picture, view) => greyOf(onTable(picture, view, '#111')),
  perspective: async (picture, view) => tilt(await greyOf(onTable(picture, view, '#444')), view.slant),
};

/** The code as the camera sees it, with something around it. */
function onTable(picture: Buffer, { size }: View, background: string): Sharp {
  const around = { top: SURROUND, bottom: SURROUND, left: SURROUND, right: SURROUND, background };
  return sharp(picture).flatten({ background: '#fff' }).resize(size, size, { fit: 'fill' }).extend(around);
}

/** Brightness alone. In two steps: sharp would take the colour away before it spoils the picture. */
export async function greyOf(picture: Sharp): Promise<GreyPicture> {
  const spoiled = sharp(await picture.png().toBuffer());
  const { data, info } = await spoiled.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
