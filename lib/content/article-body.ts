import type { ArticlePicture } from '../model/article';
import type { ArticleCode } from '../model/article-code';
import type { ArticleDraft } from '../model/article-draft';
import type { SafeHtml } from '../model/safe-html';
import type { ResolvePicture } from './arrange-body';
import { listPictureAddresses } from './list-pictures';
import { sanitizeHtml, sanitizeText, type SanitizedBody } from './sanitize-html';

export interface BodySurroundings {
  resolvePicture: ResolvePicture;
  /** The code of our article at an absolute address. */
  resolveArticle: (url: string) => ArticleCode | undefined;
  /** Links to these hosts need no leaving notice. */
  isTrustedHost: (host: string) => boolean;
}

export interface BuiltBody {
  /** Addresses of ours stand in it without base path: see `withBasePath`. */
  html: SafeHtml;
  /** Paragraphs separated by line feeds. */
  text: string;
  /** Those kept, in order, each once. */
  pictures: ArticlePicture[];
  /** What was dropped or shortened; for the feed report. */
  warnings: string[];
}

/** Absolute addresses (http, https, or file beside a feed file) of the pictures in a body, in order, each once. */
export function listPictures(body: ArticleDraft['body'], baseUrl: string): string[] {
  return body.kind === 'html' ? listPictureAddresses(body.value, baseUrl) : [];
}

const SHORTENED: Record<NonNullable<SanitizedBody['reduced']>, string> = {
  text: 'the body is too complex; only its text is shown',
  cut: 'the body is over 512 KB; only the first part is shown',
};

/**
 * Makes the body that is stored and shown: arranged, sanitised, with our pictures and our addresses. A
 * body beyond the limits is shortened at a paragraph and says so, as a part with a link to the whole
 * (the page shows it beside the body) serves readers better than nothing.
 */
export function buildBody(draft: ArticleDraft, around: BodySurroundings): BuiltBody {
  const { body, baseUrl, linkBaseUrl, title } = draft;
  const { html, text, pictures, badPictures, reduced } =
    body.kind === 'html'
      ? sanitizeHtml(body.value, { ...around, baseUrl, linkBaseUrl, title })
      : sanitizeText(body.value, title);
  const warnings = badPictures.map((address) => `picture ${shortened(address)} has no address that can be fetched`);
  if (reduced) warnings.push(SHORTENED[reduced]);
  return { html, text, pictures, warnings };
}

/** A picture within the text may be long. */
function shortened(address: string): string {
  return JSON.stringify(address.length > 60 ? `${address.slice(0, 60)}…` : address);
}
