import type { Element, ElementContent } from 'hast';
import type { ArticlePicture, StoredPicture } from '../model/article';
import { cleanLine } from '../model/clean-text';
import { resolveResource } from '../model/resource-address';
import { element, text } from './tree';

const PHONE_WIDTH = 640;
/** The text column is 42rem wide on large screens. */
const SIZES = '(min-width: 44rem) 42rem, 100vw';

/** Names of files and cameras, words for "picture": read aloud they only disturb. */
const JUNK_ALTS = [
  /\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?)$/i,
  /^(?:图片|图像|图|照片|截图|截屏|插图|配图|无标题|未命名|image|img|photo|picture|pic|untitled|screenshot|logo)?[\s_\-().（）\d]*$/i,
  /^(?:微信图片|微信截图|qq截图|qq图片|企业微信截图|mmexport|img_|dsc_?|wps图片|屏幕截图|截屏)[\s\d_.-]*$/i,
  /^[0-9a-f-]{16,}$/i,
];

/** Alternative text that says something, else `''`. */
export function meaningfulAlt(alt: unknown): string {
  const line = typeof alt === 'string' ? cleanLine(alt) : '';
  return JUNK_ALTS.some((junk) => junk.test(line)) ? '' : Array.from(line).slice(0, 200).join('');
}

/** Lazily loaded pictures keep their address elsewhere and a blank in `src`. */
const ADDRESS_PROPERTIES = ['dataSrc', 'dataOriginal', 'dataActualsrc', 'dataLazySrc', 'src'];

/** Absolute address of an `<img>`, `undefined` for inline data and everything that cannot be fetched. */
export function pictureAddress(node: Element, base: string): string | undefined {
  for (const property of ADDRESS_PROPERTIES) {
    const value = node.properties[property];
    const url = typeof value === 'string' && value.trim() !== '' ? resolveResource(value, base) : undefined;
    if (url) return url;
  }
  return undefined;
}

/** One or two pixels: counts readers, shows nothing. */
export function isTrackingPixel(node: Element): boolean {
  const sizes = [node.properties.width, node.properties.height];
  return sizes.every((size) => size !== undefined && size !== null && Number.parseFloat(String(size)) <= 2);
}

/** The `<img>` of a kept picture; its address stands without base path. */
export function pictureElement(picture: StoredPicture, alt: string): Element {
  const { hash, width, height } = picture;
  const src = `/media/${hash}`;
  const isWide = width > PHONE_WIDTH;
  return element('img', [], {
    src,
    ...(isWide ? { srcSet: `${src}?w=${PHONE_WIDTH} ${PHONE_WIDTH}w, ${src} ${width}w`, sizes: SIZES } : {}),
    width,
    height,
    alt,
    loading: 'lazy',
    decoding: 'async',
  });
}

export function missingPicture(alt: string): ElementContent {
  const label = alt === '' ? '图片暂缺' : `图片暂缺：${alt}`;
  return element('span', [text(label)], { className: ['picture-missing'] });
}

/** Pictures of a body, in order, each once, with the first alternative text that says something. */
export function createPictureList() {
  const pictures = new Map<string, ArticlePicture>();
  return {
    add(picture: StoredPicture, alt: string): void {
      const known = pictures.get(picture.hash);
      if (!known) pictures.set(picture.hash, { ...picture, alt });
      else if (known.alt === '') known.alt = alt;
    },
    list: (): ArticlePicture[] => [...pictures.values()],
  };
}
