import 'server-only';
import { drawClamped, drawText, drawTitle } from './draw-text';
import { at, type Drawn, type Sheet } from './drawn';
import type { PosterView } from './poster-view';
import { box, COLUMN, drawByline, drawFooter, drawLabel, INK, MARGIN, SOFT, WIDTH } from './sheet-parts';

const SIZES = [
  { size: 66, maxLines: 2 },
  { size: 56, maxLines: 3 },
  { size: 46, maxLines: 4 },
  { size: 40, maxLines: 6 },
];

/** Picture over the whole width, its column as a flag on the edge, then title and summary. */
export async function layOutPicture(view: PosterView, picture: Drawn): Promise<Sheet> {
  const flag = await drawText(
    view.column,
    { face: 'sans', weight: 700, size: 28, lineHeight: 56, color: '#ffffff', spacing: 3 },
    COLUMN,
  );
  const flagTop = picture.height - 28;
  const label = await drawLabel(view, flagTop + 84, 'left');
  const title = await drawTitle(view.title, { face: 'serif', weight: 900, color: INK }, COLUMN, SIZES);
  const titleTop = label.bottom - 6;
  let top = titleTop + title.height + 14;
  const texts = [at(flag, MARGIN + 22, flagTop), at(title, MARGIN, titleTop), ...label.placed];
  if (view.summary) {
    const style = { face: 'sans', weight: 400, size: 29, lineHeight: 48, color: SOFT } as const;
    const summary = await drawClamped(view.summary, style, COLUMN, 4);
    texts.push(at(summary, MARGIN, top));
    top += summary.height + 14;
  }
  const byline = await drawByline(view, top);
  const footer = await drawFooter(view, byline.bottom + 32);
  const shapes = [
    box(MARGIN, flagTop, flag.width + 44, 56, view.color),
    label.shapes,
    footer.shapes,
    box(0, footer.bottom, WIDTH, 14, view.color),
  ];
  return {
    width: WIDTH,
    height: footer.bottom + 14,
    layers: [at(picture, 0, 0), shapes.join(''), ...texts, ...byline.placed, ...footer.placed],
  };
}
