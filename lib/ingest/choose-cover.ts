import type { ArticlePicture, StoredPicture } from '../model/article';

const MIN_WIDTH = 400;

/** The picture that the feed names, else the first in the body that is large enough for a card. */
export function chooseCover(named: StoredPicture | undefined, pictures: ArticlePicture[]): ArticlePicture | undefined {
  if (named) return { ...named, alt: pictures.find((picture) => picture.hash === named.hash)?.alt ?? '' };
  return pictures.find((picture) => picture.width >= MIN_WIDTH);
}
