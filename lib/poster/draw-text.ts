import 'server-only';
import sharp from 'sharp';
import { emWidth } from './drawable-text';
import { familyOf, loadFonts, type Face } from './fonts';
import type { Drawn } from './drawn';

export interface TextStyle {
  face: Face;
  /** 200 to 900 */
  weight: number;
  /** In px. */
  size: number;
  /** In px. */
  lineHeight: number;
  color: string;
  align?: 'left' | 'centre' | 'right';
  /** Added between characters, in px. */
  spacing?: number;
}

export interface DrawnText extends Drawn {
  lines: number;
}

/** Pango's unit, a thousandth of a point; at 72 dots an inch a point is a pixel. */
const UNITS = 1024;

/** Sets a text in a column of `width` px; Chinese breaks by the rules of its punctuation. */
export async function drawText(text: string, style: TextStyle, width: number): Promise<DrawnText> {
  const drawable = await loadFonts(text, style.face);
  const { data, info } = await sharp({
    text: {
      text: `<span ${attributesOf(style)}>${escapeMarkup(drawable)}</span>`,
      font: familyOf(style.face),
      width: Math.round(width),
      align: style.align ?? 'left',
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The picture ends where the ink does, so its lines are as many as its height begins.
  const lines = Math.max(1, Math.ceil(info.height / style.lineHeight));
  const height = lines * style.lineHeight;
  // The ink of one line begins after its indent.
  const indent = lines === 1 ? (/^\u3000*/.exec(drawable)?.[0].length ?? 0) * style.size : 0;
  return {
    data,
    width: info.width + indent,
    height,
    ink: { width: info.width, height: info.height, left: indent, top: Math.round((height - info.height) / 2) },
    lines,
  };
}

/** The text in at most `maxLines` lines, its end cut off and marked when there is more. */
export async function drawClamped(text: string, style: TextStyle, width: number, maxLines: number): Promise<DrawnText> {
  const characters = Array.from(text);
  const perLine = width / (style.size + (style.spacing ?? 0));
  let shown = text;
  let length = characters.length;
  if (emWidth(text) > perLine * maxLines) {
    length = Math.min(length, Math.ceil((perLine * maxLines * length) / emWidth(text)));
    shown = cut(characters, length);
  }
  for (;;) {
    const drawn = await drawText(shown, style, width);
    if (drawn.lines <= maxLines || length <= 1) return drawn;
    length -= Math.max(1, Math.floor(perLine / 4));
    shown = cut(characters, Math.max(1, length));
  }
}

/** A title in the largest size that keeps to its number of lines, with lines of like length. */
export async function drawTitle(
  title: string,
  style: Omit<TextStyle, 'size' | 'lineHeight'>,
  width: number,
  sizes: readonly { size: number; maxLines: number }[],
): Promise<DrawnText> {
  const inEms = emWidth(title);
  const fitting = sizes.find(({ size, maxLines }) => inEms * size <= width * maxLines * 0.94) ?? sizes.at(-1);
  const { size, maxLines } = fitting ?? { size: 40, maxLines: 4 };
  const sized = { ...style, size, lineHeight: Math.round(size * 1.32) };
  const lines = Math.ceil((inEms * size) / (width * 0.97));
  if (lines > 1 && lines <= maxLines) {
    // One character more than an even share: a break may not stand before a comma.
    const balanced = await drawText(title, sized, Math.min(width, (inEms / lines + 1.1) * size));
    if (balanced.lines <= lines) return balanced;
  }
  return drawClamped(title, sized, width, maxLines);
}

function cut(characters: string[], length: number): string {
  const head = characters.slice(0, length).join('');
  return length < characters.length ? `${head.replace(/[\s，。、；：！？,.;:!?…]+$/, '')}…` : head;
}

function attributesOf({ face, weight, size, lineHeight, color, spacing = 0 }: TextStyle): string {
  return [
    `font_family="${familyOf(face)}"`,
    `weight="${weight}"`,
    `size="${Math.round(size * UNITS)}"`,
    `line_height="${Math.round(lineHeight * UNITS)}"`,
    `letter_spacing="${Math.round(spacing * UNITS)}"`,
    `foreground="${color}"`,
    'lang="zh-cn"',
    'insert_hyphens="false"',
  ].join(' ');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
