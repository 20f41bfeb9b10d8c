export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff' | 'bmp';

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  bytes.length >= at + text.length && [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0));

const SIGNATURES: [PictureFormat, (bytes: Uint8Array) => boolean][] = [
  ['jpeg', (bytes) => startsWith(bytes, '\xff\xd8\xff')],
  ['png', (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n')],
  ['gif', (bytes) => startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')],
  ['webp', (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)],
  ['avif', (bytes) => startsWith(bytes, 'ftyp', 4) && (startsWith(bytes, 'avif', 8) || startsWith(bytes, 'avis', 8))],
  ['tiff', (bytes) => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')],
  ['bmp', (bytes) => startsWith(bytes, 'BM') && bytes.length > 26],
];

/**
 * The raster format that a file's first bytes show, whatever its name or `Content-Type` says. SVG is
 * none: it is a document that may hold scripts and outside addresses.
 */
export function sniffPicture(bytes: Uint8Array): PictureFormat | undefined {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
}
