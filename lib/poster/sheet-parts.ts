import 'server-only';
import { qrModules, qrPng, QUIET_ZONE } from '../qr/qr';
import { WORDS } from '../site/words';
import { drawClamped, drawText, type TextStyle } from './draw-text';
import { emWidth } from './drawable-text';
import { at, type Drawn, type Placed } from './drawn';
import type { PosterView } from './poster-view';

export const WIDTH = 750;
export const MARGIN = 52;
export const COLUMN = WIDTH - 2 * MARGIN;

export const INK = '#1b1715';
export const SOFT = '#4b443f';
export const FAINT = '#6d645e';
const HAIRLINE = '#d9d1c8';

const SMALL: TextStyle = { face: 'sans', weight: 400, size: 24, lineHeight: 36, color: FAINT };

export const box = (left: number, top: number, width: number, height: number, fill: string) =>
  `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`;

export interface Block {
  shapes: string;
  placed: Placed[];
  /** Where the next thing may begin. */
  bottom: number;
}

/** The code with whole pixels for each module, about `width` px wide; `margin`: its quiet zone. */
async function drawCode(address: string, width: number): Promise<Drawn & { margin: number }> {
  const modules = qrModules(address).length;
  const scale = Math.max(3, Math.round(width / modules));
  const data = await qrPng(address, { scale });
  return { data, width: modules * scale, height: modules * scale, margin: QUIET_ZONE * scale };
}

/** The end of a sheet: who publishes, where the whole text is, and the code that leads there. */
export async function drawFooter(view: PosterView, top: number, side = MARGIN): Promise<Block> {
  const code = await drawCode(view.address, 216);
  // The quiet zone is white as the paper: the ink of the code ends where the column does.
  const codeLeft = WIDTH - side - code.width + code.margin;
  const width = codeLeft - side - 24;
  const name = await drawClamped(
    view.siteName,
    { face: 'sans', weight: 700, size: 27, lineHeight: 38, color: INK },
    width,
    2,
  );
  const call = await drawText(
    WORDS.poster.scan,
    { face: 'serif', weight: 900, size: 36, lineHeight: 48, color: view.color },
    width,
  );
  // In one line where it can be read: it is there to be typed.
  const size = Math.min(19, Math.max(15, Math.floor(width / emWidth(view.address))));
  const address = await drawText(view.address, { ...SMALL, size, lineHeight: 27 }, width);
  const words = call.height + name.height + address.height + 12;
  const height = Math.max(code.height, words);
  const textTop = top + 22 + (height - words) / 2;
  return {
    shapes: box(side, top, WIDTH - 2 * side, 2, HAIRLINE),
    placed: [
      at(call, side, textTop),
      at(name, side, textTop + call.height + 6),
      at(address, side, textTop + call.height + name.height + 12),
      at(code, codeLeft, top + 22 + (height - code.height) / 2),
    ],
    bottom: top + 22 + height + 24,
  };
}

/** 发布机构 and date in one line, or in two when they are long. */
export async function drawByline(view: PosterView, top: number): Promise<Block> {
  const text = [view.publisher, view.date].filter(Boolean).join('　');
  if (text === '') return { shapes: '', placed: [], bottom: top };
  const drawn = await drawClamped(text, SMALL, COLUMN, 2);
  return { shapes: '', placed: [at(drawn, MARGIN, top)], bottom: top + drawn.height };
}

/** 已失效 and the like in a frame of the main colour, as a stamp would stand there. */
export async function drawLabel(view: PosterView, top: number, align: 'left' | 'centre'): Promise<Block> {
  if (view.label === undefined) return { shapes: '', placed: [], bottom: top };
  const style: TextStyle = { face: 'sans', weight: 700, size: 28, lineHeight: 52, color: view.color };
  const text = await drawText(view.label, style, COLUMN);
  const width = text.width + 36;
  const left = align === 'left' ? MARGIN : (WIDTH - width) / 2;
  const frame = `<rect x="${left + 1.5}" y="${top + 1.5}" width="${width - 3}" height="49" rx="4" fill="none" stroke="${view.color}" stroke-width="3"/>`;
  return { shapes: frame, placed: [at(text, left + 18, top)], bottom: top + 70 };
}
