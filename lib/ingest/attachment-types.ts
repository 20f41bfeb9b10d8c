/** What officials attach, by file name ending. HTML, SVG and scripts are missing on purpose: they must not run here. */
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/vnd.ms-works',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
  txt: 'text/plain',
  csv: 'text/csv',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** First bytes of the types whose files come without an ending. */
const SIGNATURES: [string, string][] = [
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['Rar!', 'rar'],
  ['\xff\xd8\xff', 'jpg'],
  ['\x89PNG', 'png'],
  ['ID3', 'mp3'],
];

export const UNKNOWN_TYPE = 'application/octet-stream';

/** The media type of a file: by the ending of its name, else by its first bytes. */
export function attachmentTypeOf(fileName: string, bytes: Uint8Array): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const sniffed = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? '';
  return TYPES[ending] ?? TYPES[sniffed] ?? UNKNOWN_TYPE;
}
