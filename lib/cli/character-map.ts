/** First and last code point of a run of characters that a font has, both included. */
export type CharacterRange = [first: number, last: number];

/**
 * The characters that a TrueType or OpenType font draws, in order (OpenType specification, `cmap`,
 * subtables of format 4 and 12). What maps to glyph 0 is not drawn.
 *
 * @throws Error when the font has no Unicode subtable of these formats
 */
export function readCharacterMap(font: Buffer): CharacterRange[] {
  const cmap = tableOffset(font, 'cmap');
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 8 + index * 8),
  );
  const subtables = [...new Set(offsets)].map((offset) => cmap + offset);
  const wide = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (wide !== undefined) return readSegmentedCoverage(font, wide);
  const narrow = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (narrow !== undefined) return readSegmentMapping(font, narrow);
  throw new Error('font: no cmap subtable of format 4 or 12');
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`font: no table ${tag}`);
}

function readSegmentedCoverage(font: Buffer, at: number): CharacterRange[] {
  const ranges: CharacterRange[] = [];
  for (let group = at + 16, left = font.readUInt32BE(at + 12); left > 0; left--, group += 12) {
    addRange(ranges, font.readUInt32BE(group), font.readUInt32BE(group + 4));
  }
  return ranges;
}

function readSegmentMapping(font: Buffer, at: number): CharacterRange[] {
  const ranges: CharacterRange[] = [];
  const length = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + length, 16 + length * 2, 16 + length * 3].map(
    (start) => at + start,
  );
  for (let i = 0; i < length; i += 2) {
    const start = font.readUInt16BE(starts! + i);
    const end = font.readUInt16BE(ends! + i);
    const offset = font.readUInt16BE(offsets! + i);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + font.readUInt16BE(deltas! + i)) & 0xffff
          : font.readUInt16BE(offsets! + i + offset + (code - start) * 2);
      if (glyph !== 0) addRange(ranges, code, code);
    }
  }
  return ranges;
}

function addRange(ranges: CharacterRange[], first: number, last: number): void {
  const previous = ranges.at(-1);
  if (previous && previous[1] + 1 === first) previous[1] = last;
  else ranges.push([first, last]);
}
