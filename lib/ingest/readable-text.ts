export interface ReadableText {
  /** As a `Content-Type` names it. */
  charset: string;
  /** The first part of the text. */
  start: string;
}

const SAMPLE = 64 * 1024;
/** Control characters that no text holds; a form feed is one that old editors set between pages. */
const NO_TEXT = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F\uFFFE\uFFFF]/;

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text that bytes are, by their mark, else as strict UTF-8, else as strict GB18030; `undefined` for anything else. */
export function readText(bytes: Uint8Array): ReadableText | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  for (const charset of marked ? [marked] : ['utf-8', 'gb18030']) {
    const start = decode(bytes, charset);
    if (start !== undefined && !NO_TEXT.test(start)) return { charset, start };
  }
  return undefined;
}

/** A character cut in two by the end of the sample is no fault. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes.subarray(0, SAMPLE), {
      stream: bytes.length > SAMPLE,
    });
  } catch {
    return undefined;
  }
}
