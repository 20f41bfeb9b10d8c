import 'server-only';
import { drawClamped, drawTitle } from './draw-text';
import { at } from './drawn';
import { ICON_SIZE } from './icon-size';
import type { PosterView } from './poster-view';
import { crop, rasterise } from './rasterise';

const SIDE = 34;
const WIDTH = ICON_SIZE - 2 * SIDE;
const SIZES = [
  { size: 100, maxLines: 2 },
  { size: 68, maxLines: 3 },
  { size: 51, maxLines: 4 },
  { size: 43, maxLines: 5 },
];

/** The square that chat programs show beside a link: the article's picture, else its title on the site's colour. */
export async function drawIcon(view: PosterView, picture?: Buffer): Promise<Buffer> {
  const size = { width: ICON_SIZE, height: ICON_SIZE };
  if (picture) return rasterise({ ...size, layers: [at(await crop(picture, size), 0, 0)] });
  const title = await drawTitle(view.title, { face: 'serif', weight: 900, color: '#ffffff' }, WIDTH, SIZES);
  const column = await drawClamped(
    view.column,
    { face: 'sans', weight: 500, size: 27, lineHeight: 40, color: '#ffffff', spacing: 2 },
    WIDTH,
    1,
  );
  const columnTop = ICON_SIZE - SIDE - column.height + 8;
  return rasterise({
    ...size,
    layers: [
      `<rect width="${ICON_SIZE}" height="${ICON_SIZE}" fill="${view.color}"/>` +
        `<rect x="${SIDE}" y="${columnTop - 14}" width="${WIDTH}" height="2" fill="#fff"/>`,
      at(title, SIDE, (columnTop - 14 - title.height) / 2 + 6),
      at(column, SIDE, columnTop),
    ],
  });
}
