import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { ArticlePicture } from '../model/article';
import { cleanText } from '../model/clean-text';
import type { SafeHtml } from '../model/safe-html';
import { ALLOW_LIST } from './allow-list';
import { arrangeBody, type ArrangeOptions } from './arrange-body';
import { dropRepeatedTitle, shiftHeadings } from './finish-body';
import { textOfTree } from './html-text';
import { createPictureList } from './picture-markup';
import { MAX_BYTES, prepareHtml, prepareText, type PreparedHtml } from './prepare-html';
import { markSignature } from './signature';
import { treeOfText } from './text-paragraphs';
import { element, text } from './tree';

export interface SanitizeOptions extends Omit<ArrangeOptions, 'onPicture' | 'onBadPicture'> {
  /** A first line that only repeats it is dropped. */
  title?: string;
}

/** Told to the reader at the end of what is left; the page has the link to the original. */
const NOTICES = {
  text: '（原文格式过于复杂，这里只显示文字。）',
  cut: '（正文过长，这里只显示前一部分。）',
};

export interface SanitizedBody {
  html: SafeHtml;
  text: string;
  pictures: ArticlePicture[];
  /** Addresses of pictures that can never be fetched, as they were written. */
  badPictures: string[];
  /** `text`: too complex, shown as paragraphs of text · `cut`: and too long, the end is missing. */
  reduced?: PreparedHtml['reduced'];
}

/** A body that grows beyond this was made to grow. */
const MAX_WRITTEN = 4 * MAX_BYTES;

/**
 * Makes a body that can be printed as it is, from HTML that anyone may have written: bounded, parsed,
 * built anew, then filtered through `ALLOW_LIST`. Never throws; when a document defeats it, its plain
 * text is what is left.
 */
export function sanitizeHtml(html: string, options: SanitizeOptions): SanitizedBody {
  const cleaned = cleanText(html);
  const prepared = prepareHtml(cleaned);
  try {
    const body = arrangeAndFinish(prepared, options);
    if (body.html.length <= MAX_WRITTEN) return body;
    const plain = prepareText(cleaned);
    return arrangeAndFinish({ ...plain, reduced: plain.reduced ?? 'text' }, options);
  } catch {
    // The limits above should leave nothing to throw; one article must not stop a feed if they do not.
    const { root } = treeOfText(prepared.html.replace(/<[^>]*>/g, '\n'));
    return { ...finish(root, options.title, 'text'), pictures: [], badPictures: [], reduced: 'text' };
  }
}

function arrangeAndFinish({ html, reduced }: PreparedHtml, options: SanitizeOptions): SanitizedBody {
  const pictures = createPictureList();
  const badPictures: string[] = [];
  const onBadPicture = (address: string) => void badPictures.push(address);
  const parsed = fromHtml(html, { fragment: true });
  const root = arrangeBody(parsed, { ...options, onPicture: pictures.add, onBadPicture });
  return { ...finish(root, options.title, reduced), pictures: pictures.list(), badPictures, reduced };
}

/** The same for a body that is plain text. */
export function sanitizeText(value: string, title?: string): SanitizedBody {
  const { root, cut } = treeOfText(cleanText(value));
  const reduced = cut ? 'cut' : undefined;
  return { ...finish(root, title, reduced), pictures: [], badPictures: [], reduced };
}

type Reduced = SanitizedBody['reduced'];

function finish(root: Root, title: string | undefined, reduced: Reduced): { html: SafeHtml; text: string } {
  if (title !== undefined) dropRepeatedTitle(root, title);
  shiftHeadings(root);
  markSignature(root);
  if (reduced) root.children.push(element('p', [text(NOTICES[reduced])]));
  const safe = sanitize(root, ALLOW_LIST) as Root;
  return { html: toHtml(safe) as SafeHtml, text: textOfTree(safe) };
}
