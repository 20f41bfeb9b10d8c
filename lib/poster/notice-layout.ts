import 'server-only';
import { drawClamped, drawText, drawTitle } from './draw-text';
import { at, type Drawn, type Placed, type Sheet } from './drawn';
import type { PosterView } from './poster-view';
import { box, drawFooter, drawLabel, FAINT, INK, WIDTH } from './sheet-parts';

const SIZES = [
  { size: 58, maxLines: 2 },
  { size: 50, maxLines: 3 },
  { size: 42, maxLines: 4 },
  { size: 36, maxLines: 6 },
];
const SIDE = 84;
const COLUMN = WIDTH - 2 * SIDE;
const FRAME = 30;
const ROOM = 10;
const BODY = { face: 'serif', weight: 500, size: 30, lineHeight: 54, color: INK } as const;

/** A framed notice as it hangs on a board: heading, document number, text, and who signs it when. */
export async function layOutNotice(view: PosterView, picture?: Drawn): Promise<Sheet> {
  const placed: Placed[] = [];
  const shapes: string[] = [];
  let top = FRAME + 42;
  const centre = (drawn: Drawn, gap: number) => {
    placed.push(at(drawn, (WIDTH - drawn.width) / 2, top));
    top += drawn.height + gap;
  };

  centre(
    await drawClamped(
      view.column,
      { face: 'sans', weight: 700, size: 30, lineHeight: 42, color: view.color, spacing: 12 },
      COLUMN,
      1,
    ),
    10,
  );
  shapes.push(box(WIDTH / 2 - 36, top, 72, 5, view.color));
  top += 26;
  const label = await drawLabel(view, top, 'centre');
  placed.push(...label.placed);
  shapes.push(label.shapes);
  top = label.bottom;
  centre(await drawTitle(view.title, { face: 'serif', weight: 900, color: INK, align: 'centre' }, COLUMN, SIZES), 10);
  if (view.docNo) {
    centre(
      await drawClamped(view.docNo, { face: 'sans', weight: 400, size: 24, lineHeight: 36, color: FAINT }, COLUMN, 1),
      8,
    );
  }
  top += 16;
  if (picture) {
    placed.push(at(picture, SIDE, top));
    top += picture.height + 24;
  }
  top = await placeText(view, top, picture ? 4 : ROOM, placed);
  top = await placeSignature(view, top + 18, placed);
  const footer = await drawFooter(view, top + 30, SIDE);
  placed.push(...footer.placed);
  shapes.push(footer.shapes);
  const height = footer.bottom + FRAME + 4;
  return { width: WIDTH, height, layers: [frame(height, view.color) + shapes.join(''), ...placed] };
}

async function placeText(view: PosterView, start: number, lines: number, placed: Placed[]): Promise<number> {
  let top = start;
  let room = lines;
  const paragraphs = view.summary ? [view.summary, ...view.paragraphs] : view.paragraphs;
  for (const paragraph of paragraphs) {
    if (room < 2) break;
    const drawn = await drawClamped(`　　${paragraph}`, BODY, COLUMN, room);
    placed.push(at(drawn, SIDE, top));
    top += drawn.height;
    room -= drawn.lines;
  }
  return top;
}

async function placeSignature(view: PosterView, start: number, placed: Placed[]): Promise<number> {
  let top = start;
  for (const line of [view.publisher, view.date]) {
    if (!line) continue;
    const drawn = await drawText(line, { ...BODY, lineHeight: 46, align: 'right' }, COLUMN);
    placed.push(at(drawn, WIDTH - SIDE - drawn.width, top));
    top += drawn.height;
  }
  return top;
}

const frame = (height: number, color: string) =>
  [
    [FRAME - 8, 3],
    [FRAME + 2, 1],
  ]
    .map(
      ([inset = 0, stroke = 1]) =>
        `<rect x="${inset}" y="${inset}" width="${WIDTH - 2 * inset}" height="${height - 2 * inset}" fill="none" stroke="${color}" stroke-width="${stroke}"/>`,
    )
    .join('');
