import 'server-only';
import { drawClamped, drawText, drawTitle } from './draw-text';
import { at, type Placed, type Sheet } from './drawn';
import type { PosterView } from './poster-view';
import { box, COLUMN, drawByline, drawFooter, drawLabel, INK, MARGIN, SOFT, WIDTH } from './sheet-parts';

const SIZES = [
  { size: 76, maxLines: 2 },
  { size: 64, maxLines: 3 },
  { size: 52, maxLines: 4 },
  { size: 42, maxLines: 6 },
];
const MASTHEAD = 132;
/** Lines of text, summary included. */
const ROOM = 11;

/** A front page: masthead, headline, lead, and the beginning of the text. */
export async function layOutText(view: PosterView): Promise<Sheet> {
  const head = await drawClamped(
    view.column,
    { face: 'serif', weight: 900, size: 52, lineHeight: 68, color: '#ffffff', spacing: 8 },
    COLUMN,
    1,
  );
  const site = await drawText(
    view.siteName,
    { face: 'sans', weight: 400, size: 23, lineHeight: 34, color: '#ffffff' },
    COLUMN,
  );
  const hasRoom = head.width + site.width + 40 <= COLUMN && site.lines === 1;
  const byline = await drawByline(view, MASTHEAD + 26);
  const ruleTop = byline.bottom + 14;
  const label = await drawLabel(view, ruleTop + 36, 'left');
  const title = await drawTitle(view.title, { face: 'serif', weight: 900, color: INK }, COLUMN, SIZES);
  const titleTop = label.bottom - (view.label ? 8 : 4);
  const text = await drawRunningText(view, titleTop + title.height + 22);
  const footer = await drawFooter(view, text.bottom + 34);
  return {
    width: WIDTH,
    height: footer.bottom + 14,
    layers: [
      [
        box(0, 0, WIDTH, MASTHEAD, view.color),
        box(MARGIN, ruleTop, COLUMN, 5, INK),
        box(MARGIN, ruleTop + 8, COLUMN, 1, INK),
        label.shapes,
        text.shapes,
        footer.shapes,
        box(0, footer.bottom, WIDTH, 14, view.color),
      ].join(''),
      at(head, MARGIN, (MASTHEAD - head.height) / 2),
      ...(hasRoom ? [at(site, WIDTH - MARGIN - site.width, (MASTHEAD - head.height) / 2 + 28)] : []),
      ...byline.placed,
      ...label.placed,
      at(title, MARGIN, titleTop),
      ...text.placed,
      ...footer.placed,
    ],
  };
}

async function drawRunningText(view: PosterView, start: number) {
  const placed: Placed[] = [];
  let top = start;
  let room = ROOM;
  let shapes = '';
  if (view.summary) {
    const style = { face: 'sans', weight: 500, size: 29, lineHeight: 48, color: SOFT } as const;
    const lead = await drawClamped(view.summary, style, COLUMN - 30, 4);
    placed.push(at(lead, MARGIN + 30, top));
    shapes = box(MARGIN, top + 7, 6, lead.height - 14, view.color);
    top += lead.height + 20;
    room -= lead.lines;
  }
  for (const paragraph of view.paragraphs) {
    if (room < 2) break;
    const style = { face: 'serif', weight: 500, size: 29, lineHeight: 51, color: INK } as const;
    const drawn = await drawClamped(`　　${paragraph}`, style, COLUMN, room);
    placed.push(at(drawn, MARGIN, top));
    top += drawn.height;
    room -= drawn.lines;
  }
  return { placed, shapes, bottom: top };
}
