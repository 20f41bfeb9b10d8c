import { cleanLine } from '../model/clean-text';

/** What turns the writing direction or cannot be seen: with it `tpc.exe` can look like another name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Not allowed in file names on one system or another. */
const UNSAFE = /[:*?"<>|]/g;
/** Names of devices on Windows, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** File systems allow 255 bytes; an ending and a number must still fit. */
const MAX_BYTES = 200;

/**
 * The name under which a file is saved: the attachment's title, which readers recognise among their
 * downloads, with the ending of what the file is.
 *
 * @param endings without dot; those the title may already carry
 */
export function downloadNameOf(title: string, extension: string, endings: readonly string[] = []): string {
  const line = cleanLine(title).replace(INVISIBLE, '').replace(UNSAFE, '_');
  const parts = line.split(/[\\/]+/).map((part) => part.trim());
  const joined = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('_');
  const stem = shorten(withoutEnding(joined, [extension, ...endings]).replace(/^[.\s]+|[.\s]+$/g, ''));
  const name = stem === '' ? '附件' : RESERVED.test(stem) ? `_${stem}` : stem;
  return `${name}.${extension}`;
}

function withoutEnding(name: string, endings: readonly string[]): string {
  const ending = endings.find((candidate) => candidate !== '' && name.toLowerCase().endsWith(`.${candidate}`));
  return ending === undefined ? name : name.slice(0, -ending.length - 1);
}

function shorten(stem: string): string {
  let length = 0;
  let short = '';
  for (const character of stem) {
    length += Buffer.byteLength(character);
    if (length > MAX_BYTES) break;
    short += character;
  }
  return short.trimEnd();
}
