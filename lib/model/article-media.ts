import type { Article } from './article';

const PATH = '/media/';

/** Hashes of the pictures and attachments of an article that we keep, each once. */
export function mediaHashesOf({
  cover,
  pictures,
  attachments,
}: Pick<Article, 'cover' | 'pictures' | 'attachments'>): string[] {
  const shown = [cover, ...pictures].flatMap((picture) => (picture ? [picture.hash] : []));
  const files = attachments.flatMap(({ url }) => (url.startsWith(PATH) ? [url.slice(PATH.length)] : []));
  return [...new Set([...shown, ...files])];
}
