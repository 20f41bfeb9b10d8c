import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

export type Face = 'serif' | 'sans';

/** As the files name themselves: a variable font goes by its lightest weight. The last one knows rare characters. */
const FAMILIES: Record<Face, string> = {
  serif: 'Noto Serif SC ExtraLight,LXGW WenKai',
  sans: 'Noto Sans SC Thin,LXGW WenKai',
};

/** What printers set for a character that they have no type for. */
const MISSING = '〓';

const FOLDER = path.resolve('.generated/fonts');

type FontLists = Record<Face | 'rare', { file: string; ranges: [first: number, last: number][] }[]>;

interface Fonts {
  lists: FontLists;
  /** The file that has a character, by face and character; `undefined` when none has. */
  fileOf: Map<string, string | undefined>;
  loaded: Map<string, Promise<void>>;
}

const KEY = Symbol.for('campaign-reader.fonts');
// Fonts are loaded into the process, whichever of the bundler's copies of this module asks.
const shared = globalThis as { [KEY]?: Fonts };

function getFonts(): Fonts {
  return (shared[KEY] ??= readFonts());
}

function readFonts(): Fonts {
  const lists = JSON.parse(readFileSync(path.join(FOLDER, 'fonts.json'), 'utf8')) as FontLists;
  // Read by the drawing library at the first text: fonts of the machine would change what is drawn.
  process.env.FONTCONFIG_FILE ??= path.join(FOLDER, 'fonts.conf');
  return { lists, fileOf: new Map(), loaded: new Map() };
}

export const familyOf = (face: Face): string => FAMILIES[face];

/** Makes a text drawable: loads what its characters need, and sets a mark for those that no font has. */
export async function loadFonts(text: string, face: Face): Promise<string> {
  const fonts = getFonts();
  const files = new Set<string>();
  const drawable = Array.from(text, (character) => {
    if (character === '\n') return character;
    const file = fileWith(fonts, face, character);
    files.add(file ?? fileWith(fonts, face, MISSING) ?? '');
    return file === undefined ? MISSING : character;
  }).join('');
  await Promise.all([...files].map((file) => load(fonts, file)));
  return drawable;
}

/** Whether any of our fonts draws this character in a face. */
export function hasGlyph(character: string, face: Face): boolean {
  return fileWith(getFonts(), face, character) !== undefined;
}

function fileWith({ lists, fileOf }: Fonts, face: Face, character: string): string | undefined {
  const key = `${face} ${character}`;
  if (!fileOf.has(key)) {
    const code = character.codePointAt(0) ?? 0;
    const has = ({ ranges }: FontLists[Face][number]) => ranges.some(([first, last]) => code >= first && code <= last);
    fileOf.set(key, [...lists[face], ...lists.rare].find(has)?.file);
  }
  return fileOf.get(key);
}

/** A font once named stays known to the process; the dot that is drawn with it is thrown away. */
function load({ loaded }: Fonts, file: string): Promise<void> {
  const known = loaded.get(file);
  if (known) return known;
  const loading = sharp({ text: { text: '.', font: FAMILIES.sans, fontfile: path.join(FOLDER, file) } })
    .raw()
    .toBuffer()
    .then(() => undefined);
  loaded.set(file, loading);
  return loading;
}
