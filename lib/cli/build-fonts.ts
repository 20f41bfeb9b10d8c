import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { readCharacterMap, type CharacterRange } from './character-map';

export interface FontFile {
  file: string;
  ranges: CharacterRange[];
}

/** In the order in which a character is looked for; each package splits its font by how often characters occur. */
const FONTS = {
  serif: { package: '@fontsource-variable/noto-serif-sc', files: /-wght-normal\.woff2$/ },
  sans: { package: '@fontsource-variable/noto-sans-sc', files: /-wght-normal\.woff2$/ },
  // Whole: the rare characters of names that the split ones leave out.
  rare: { package: '@fontsource/lxgw-wenkai', files: /-500-normal\.woff2$/ },
} as const;

const FOLDER = '.generated/fonts';
const LIST = path.join(FOLDER, 'fonts.json');

/**
 * Unpacks the fonts that posters are drawn with, and lists which file has which characters: the library
 * that draws reads no WOFF2. A second at most; nothing to do while the packages are the same.
 */
export async function buildFonts(): Promise<void> {
  const made = JSON.stringify(Object.values(FONTS).map(({ package: name }) => [name, versionOf(name)]));
  if (existsSync(LIST) && (JSON.parse(readFileSync(LIST, 'utf8')) as { made?: string }).made === made) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const lists: Record<string, FontFile[]> = {};
  for (const [face, font] of Object.entries(FONTS)) lists[face] = await unpack(face, font);
  writeFileSync(LIST, JSON.stringify({ made, ...lists }));
  // Without a configuration of its own the library reads all fonts of the machine first, and draws differently there.
  writeFileSync(path.join(FOLDER, 'fonts.conf'), '<?xml version="1.0"?>\n<fontconfig></fontconfig>\n');
}

async function unpack(face: string, font: { package: string; files: RegExp }): Promise<FontFile[]> {
  const folder = path.join(folderOf(font.package), 'files');
  const names = readdirSync(folder).filter((name) => font.files.test(name));
  if (names.length === 0) throw new Error(`${font.package}: no file matches ${font.files.source}`);
  const files: FontFile[] = [];
  for (const [index, name] of names.entries()) {
    const bytes = Buffer.from(await decompress(readFileSync(path.join(folder, name))));
    const file = `${face}-${index}.ttf`;
    writeFileSync(path.join(FOLDER, file), bytes);
    files.push({ file, ranges: readCharacterMap(bytes) });
  }
  return files;
}

const folderOf = (name: string) => path.join('node_modules', name);

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')) as { version: string }).version;
}
