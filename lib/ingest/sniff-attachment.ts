import { fileTypeFromBuffer } from 'file-type';
import { extensionOf, fileTypeOf, UNKNOWN_TYPE } from '../model/file-types';
import { fail, ok, type Result } from '../model/result';
import { readText, type ReadableText } from './readable-text';
import { sniffMarkup, type Markup } from './sniff-markup';

/** Grows with every change of the rules below: files are then taken anew. */
export const ATTACHMENT_RULES_VERSION = 1;

export interface SniffedFile {
  /** A media type; texts carry their charset. */
  type: string;
  extension: string;
  inline: boolean;
  /** For the report: what the file says it is, and what it is. */
  warning?: string;
}

/** What the feed says about a file; it decides only where the bytes leave a choice. */
export interface ClaimedFile {
  fileName: string;
  mimeType?: string;
}

/** Where one name stands for several endings. */
const ALIASES: Record<string, string> = {
  jpeg: 'jpg',
  jfif: 'jpg',
  tiff: 'tif',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  m4v: 'mp4',
  m4b: 'm4a',
  oga: 'ogg',
  opus: 'ogg',
  spx: 'ogg',
  ogx: 'ogv',
  ogm: 'ogv',
  heif: 'heic',
  '3g2': '3gp',
};
const plainExtension = (extension: string) => ALIASES[extension] ?? extension;

/** Compound files (Word, Excel and the like before 2007), by their ending; else by the names of what is in them. */
const COMPOUND = ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'];
const COMPOUND_STREAMS: [string, string][] = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
];

/** Office programs open web pages and tables of plain text under these endings, and officials' systems export them so. */
const OPENED_AS_TEXT = ['doc', 'xls', 'wps', 'et'];
const OFFICE_PAGE = /schemas-microsoft-com:office|^mime-version:/i;

/** Formats of agencies' own programs, which have no signature that is known. */
const OPAQUE = ['ceb', 'cebx', 'gd', 'gw', 'sep', 'caj', 'et', 'dps', 'wps', 'dwg'];

const MARKUP = ['html', 'svg', 'xml', 'mht', 'mhtml'];
const TEXTS = ['txt', 'csv'];

/**
 * What a file is, by its bytes. Whatever could run in a browser becomes an unnamed download; an HTML
 * page or a line of text in the place of a document is a failure: it is the error page of its server.
 */
export async function sniffAttachment(bytes: Uint8Array, about: ClaimedFile): Promise<Result<SniffedFile>> {
  if (bytes.length === 0) return fail('is empty');
  const claimed = claimedExtension(about);
  const text = readText(bytes);
  const detected = await detect(bytes);
  const markup = sniffMarkup(text?.start ?? latin(bytes, 1024)) ?? (detected === 'xml' ? 'xml' : undefined);
  if (markup) return markupFile(markup, claimed, text);
  if (text && detected !== 'pdf' && detected !== 'rtf') return textFile(text, claimed);
  return ok(binaryFile(bytes, detected, claimed));
}

function claimedExtension({ fileName, mimeType }: ClaimedFile): string {
  const ending = plainExtension(/\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '');
  const isKnown = fileTypeOf(ending) !== undefined || MARKUP.includes(ending) || OPAQUE.includes(ending);
  return isKnown ? ending : ((mimeType && extensionOf(mimeType)) ?? ending);
}

async function detect(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    if (found) return plainExtension(found.ext);
  } catch {
    // A file that breaks its own format is an unknown one.
  }
  // Readers of PDF look for the mark in the first kilobyte.
  return latin(bytes, 1024).includes('%PDF-') ? 'pdf' : undefined;
}

function markupFile(markup: Markup, claimed: string, text: ReadableText | undefined): Result<SniffedFile> {
  const isPage = markup === 'html';
  if (OPENED_AS_TEXT.includes(claimed) && text && isOfficePage(text.start)) {
    return ok(download(claimed, `is ${nameOf(markup)} under the name of an office file`));
  }
  const isHonest = MARKUP.includes(claimed) || (!isPage && fileTypeOf(claimed) === undefined);
  if (!isHonest) return fail(`is ${nameOf(markup)} instead of a file`);
  return ok(download('bin', `is ${nameOf(markup)}, which could run; it is offered as a nameless download`));
}

const nameOf = (markup: Markup) => (markup === 'html' ? 'an HTML page' : markup.toUpperCase());

function isOfficePage(text: string): boolean {
  return OFFICE_PAGE.test(text) || (/<table[\s>]/i.test(text) && !/<(?:form|script|input)[\s>]/i.test(text));
}

function textFile(text: ReadableText, claimed: string): Result<SniffedFile> {
  if (OPENED_AS_TEXT.includes(claimed)) return ok(download(claimed, 'is plain text under the name of an office file'));
  if (fileTypeOf(claimed) && !TEXTS.includes(claimed)) return fail(`is plain text instead of ${claimed.toUpperCase()}`);
  const extension = claimed === 'csv' ? 'csv' : 'txt';
  return ok({
    type: `text/${extension === 'csv' ? 'csv' : 'plain'}; charset=${text.charset}`,
    extension,
    inline: false,
  });
}

function binaryFile(bytes: Uint8Array, detected: string | undefined, claimed: string): SniffedFile {
  const extension = extensionByBytes(bytes, detected, claimed);
  const known = extension === undefined ? undefined : fileTypeOf(extension);
  if (!known) {
    if (detected === undefined && OPAQUE.includes(claimed)) return download(claimed);
    return download('bin', `is ${detected ? detected.toUpperCase() : 'of no known kind'}${named(claimed)}`);
  }
  return known.extension === claimed || claimed === ''
    ? { ...known }
    : { ...known, warning: fileTypeOf(claimed) && `is ${known.extension.toUpperCase()}${named(claimed)}` };
}

const named = (claimed: string) => (claimed === '' ? '' : ` under the name .${claimed}`);

function extensionByBytes(bytes: Uint8Array, detected: string | undefined, claimed: string): string | undefined {
  if (detected === 'cfb') return COMPOUND.includes(claimed) ? claimed : compoundBy(bytes);
  if (detected === 'zip' && claimed === 'ofd') return 'ofd';
  return detected;
}

function compoundBy(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return COMPOUND_STREAMS.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le')))?.[1];
}

function download(extension: string, warning?: string): SniffedFile {
  return { type: UNKNOWN_TYPE, extension, inline: false, warning };
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}
