/** A kind of file that a reader may be given. `inline`: browsers show it in place, and nothing in it runs. */
export interface FileType {
  extension: string;
  type: string;
  inline: boolean;
}

const SHOWN: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  apng: 'image/apng',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
};

/** HTML, SVG, XML and programs are missing on purpose: they have no type of their own here. */
const DOWNLOADED: Record<string, string> = {
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  docm: 'application/vnd.ms-word.document.macroenabled.12',
  dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroenabled.12',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pptm: 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
  ppsx: 'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
  wps: 'application/vnd.ms-works',
  et: 'application/x-et',
  dps: 'application/x-dps',
  ofd: 'application/ofd',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
  gz: 'application/gzip',
  tar: 'application/x-tar',
  txt: 'text/plain',
  csv: 'text/csv',
  tif: 'image/tiff',
  heic: 'image/heic',
  psd: 'image/vnd.adobe.photoshop',
  dwg: 'image/vnd.dwg',
  amr: 'audio/amr',
  avi: 'video/vnd.avi',
  mkv: 'video/matroska',
  mpg: 'video/mpeg',
  '3gp': 'video/3gpp',
  flv: 'video/x-flv',
};

const listOf = (types: Record<string, string>, inline: boolean): FileType[] =>
  Object.entries(types).map(([extension, type]) => ({ extension, type, inline }));

export const FILE_TYPES: readonly FileType[] = [...listOf(SHOWN, true), ...listOf(DOWNLOADED, false)];

export const UNKNOWN_TYPE = 'application/octet-stream';

const byExtension = new Map(FILE_TYPES.map((file) => [file.extension, file]));
const byType = new Map(FILE_TYPES.map((file) => [file.type, file]));

export function fileTypeOf(extension: string): FileType | undefined {
  return byExtension.get(extension);
}

/** The ending that files of a media type have: `application/pdf` → `pdf`. */
export function extensionOf(mimeType: string): string | undefined {
  return byType.get(mimeType)?.extension;
}
