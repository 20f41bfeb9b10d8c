import 'server-only';
import { access, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { writeWhole } from './write-whole';

/** What is served under a hash. It never changes: another content has another hash. */
export interface MediaFile {
  /** A media type; texts carry their charset. */
  type: string;
  etag: string;
  /** In bytes. */
  size: number;
  /** Of attachments: the name under which they are saved. */
  name?: string;
  /** May be shown in place; everything else is downloaded. */
  inline: boolean;
  /** The bytes from `start` to `end`, both included; `undefined` when the file has gone in the meantime. */
  stream(start: number, end: number): Promise<ReadableStream<Uint8Array> | undefined>;
}

export interface AttachmentAbout {
  type: string;
  name: string;
  inline: boolean;
}

/** What lies in the folder; see `sweep-media.ts`. */
export interface FoundMedia {
  /** Hashes with all their files. */
  whole: Set<string>;
  /** `hash` is absent from leftovers of a write that was cut off. */
  files: { file: string; hash?: string }[];
}

/** Pictures and attachments by hash, below `DATA_DIR/media`; what is there once never changes. */
export interface MediaFolder {
  hasPicture(hash: string): Promise<boolean>;
  hasAttachment(hash: string): Promise<boolean>;
  /** Both forms are WebP; `phone` is at most 640 px wide. @throws MediaWriteError */
  savePicture(hash: string, forms: { wide: Uint8Array; phone: Uint8Array }): Promise<void>;
  /** @throws MediaWriteError */
  saveAttachment(hash: string, bytes: Uint8Array, about: AttachmentAbout): Promise<void>;
  /** `width` 640 gives a picture's phone form. An unknown or malformed hash is `undefined`. */
  find(hash: string, width?: number): Promise<MediaFile | undefined>;
  /** All files of a hash; one that is not there is no fault. */
  remove(hash: string): Promise<void>;
  list(): Promise<FoundMedia>;
  /** Removes one of the files listed when it is older than that; says whether it did. */
  removeFile(file: string, olderThanMs: number): Promise<boolean>;
}

const HASH = /^[0-9a-f]{32}$/;
const FILE = /^([0-9a-f]{32})(-640\.webp|\.webp|\.bin|\.json)$/;
const ENDINGS = ['.webp', '-640.webp', '.json', '.bin'];
const PHONE_WIDTH = 640;
/** Read from disk at once: a picture is one or two pieces. */
const PIECE = 128 * 1024;

export function isMediaHash(text: string): boolean {
  return HASH.test(text);
}

export function createMediaFolder(dataDir: string): MediaFolder {
  const folder = path.join(dataDir, 'media');
  const fileOf = (hash: string, ending: string) => path.join(folder, hash.slice(0, 2), `${hash}${ending}`);
  const areThere = async (hash: string, endings: string[]) =>
    (await Promise.all(endings.map((ending) => exists(fileOf(hash, ending))))).every(Boolean);
  const save = async (file: string, bytes: Uint8Array) => writeWhole(file, bytes, folder);

  return {
    hasPicture: (hash) => areThere(hash, ['.webp', '-640.webp']),
    hasAttachment: (hash) => areThere(hash, ['.bin', '.json']),

    async savePicture(hash, { wide, phone }) {
      await save(fileOf(hash, '-640.webp'), phone);
      await save(fileOf(hash, '.webp'), wide);
    },

    async saveAttachment(hash, bytes, about) {
      await save(fileOf(hash, '.bin'), bytes);
      await save(fileOf(hash, '.json'), Buffer.from(JSON.stringify(about)));
    },

    async find(hash, width) {
      if (!isMediaHash(hash)) return undefined;
      const form = width === PHONE_WIDTH ? '-640' : '';
      const picture = fileOf(hash, `${form}.webp`);
      const pictureSize = await sizeOf(picture);
      if (pictureSize !== undefined) {
        const about = { type: 'image/webp', etag: `"${hash}${form}"`, size: pictureSize, inline: true };
        return { ...about, stream: (start, end) => streamOf(picture, start, end) };
      }
      const about = await readAbout(fileOf(hash, '.json'));
      const file = fileOf(hash, '.bin');
      const size = about && (await sizeOf(file));
      if (!about || size === undefined) return undefined;
      return { ...about, etag: `"${hash}"`, size, stream: (start, end) => streamOf(file, start, end) };
    },

    async remove(hash) {
      if (!isMediaHash(hash)) return;
      for (const ending of ENDINGS) await rm(fileOf(hash, ending), { force: true });
    },

    list: () => listFolder(folder),
    async removeFile(file, olderThanMs) {
      if ((await ageOf(file)) <= olderThanMs) return false;
      await rm(file, { force: true });
      return true;
    },
  };
}

async function listFolder(folder: string): Promise<FoundMedia> {
  const endings = new Map<string, Set<string>>();
  const files: FoundMedia['files'] = [];
  for (const entry of await namesIn(folder)) {
    for (const name of await namesIn(path.join(folder, entry))) {
      const file = path.join(folder, entry, name);
      const [, hash, ending = ''] = FILE.exec(name) ?? [];
      if (hash === undefined && !name.endsWith('.tmp')) continue;
      files.push({ file, hash });
      if (hash !== undefined) endings.set(hash, (endings.get(hash) ?? new Set()).add(ending));
    }
  }
  const isWhole = (has: Set<string>) =>
    (has.has('.webp') && has.has('-640.webp')) || (has.has('.bin') && has.has('.json'));
  return { whole: new Set([...endings].filter(([, has]) => isWhole(has)).map(([hash]) => hash)), files };
}

/** What is no folder has no names in it, and neither has one that is not there. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

async function ageOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Of a file written by an earlier release, or damaged: nothing but a download. */
async function readAbout(file: string): Promise<AttachmentAbout | undefined> {
  try {
    const about = JSON.parse(await readFile(file, 'utf8')) as Partial<AttachmentAbout> | null;
    const { type, name, inline = false } = about ?? {};
    return typeof type === 'string' && typeof name === 'string' ? { type, name, inline } : undefined;
  } catch (error) {
    if (isAbsence(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The open file stays readable when it is removed meanwhile; it is closed at its end or when the reader goes away. */
async function streamOf(file: string, start: number, end: number): Promise<ReadableStream<Uint8Array> | undefined> {
  try {
    const handle = await open(file, 'r');
    return Readable.toWeb(handle.createReadStream({ start, end, highWaterMark: PIECE })) as ReadableStream<Uint8Array>;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

const isAbsence = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
