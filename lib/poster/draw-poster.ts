import 'server-only';
import type { Sheet } from './drawn';
import { layOutNotice } from './notice-layout';
import { layOutPicture } from './picture-layout';
import type { PosterView } from './poster-view';
import { crop, rasterise } from './rasterise';
import { WIDTH } from './sheet-parts';
import { layOutText } from './text-layout';

const WIDE = { width: WIDTH, height: 470 };
const FRAMED = { width: 582, height: 340 };

/**
 * A poster as PNG, 750 px wide. Texts and pictures are drawn by threads of the library: the server goes on
 * answering meanwhile.
 *
 * @param picture bytes of the picture that the view names; absent when its file is gone
 */
export async function drawPoster(view: PosterView, picture?: Buffer): Promise<Buffer> {
  return rasterise(await layOut(view, picture));
}

async function layOut(view: PosterView, picture: Buffer | undefined): Promise<Sheet> {
  if (view.layout === 'notice') return layOutNotice(view, picture && (await crop(picture, FRAMED)));
  if (view.layout === 'picture' && picture) return layOutPicture(view, await crop(picture, WIDE));
  return layOutText(view);
}
