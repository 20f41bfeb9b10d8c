import 'server-only';
import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface MediaFile {
  bytes: Buffer;
  type: string;
  etag: string;
  /** Set for attachments, which are always downloaded and never shown in place. */
  downloadName?: string;
}

/** Pictures and attachments by hash, below `DATA_DIR/media`; what is there once never changes. */
export interface MediaFolder {
  hasPicture(hash: string): Promise<boolean>;
  /** Both forms are WebP; `phone` is at most 640 px wide. */
  savePicture(hash: string, forms: { wide: Uint8Array; phone: Uint8Array }): Promise<void>;
  saveAttachment(hash: string, bytes: Uint8Array, about: { type: string; name: string }): Promise<void>;
  /** `width` 640 gives a picture's phone form. An unknown or malformed hash is `undefined`. */
  read(hash: string, width?: number): Promise<MediaFile | undefined>;
}

const HASH = /^[0-9a-f]{32}$/;
const PHONE_WIDTH = 640;

export function createMediaFolder(dataDir: string): MediaFolder {
  const fileOf = (hash: string, ending: string) => path.join(dataDir, 'media', hash.slice(0, 2), `${hash}${ending}`);
  return {
    hasPicture: (hash) => exists(fileOf(hash, '.webp')),

    async savePicture(hash, { wide, phone }) {
      await writeWhole(fileOf(hash, '-640.webp'), phone);
      await writeWhole(fileOf(hash, '.webp'), wide);
    },

    async saveAttachment(hash, bytes, about) {
      await writeWhole(fileOf(hash, '.bin'), bytes);
      await writeWhole(fileOf(hash, '.json'), Buffer.from(JSON.stringify(about)));
    },

    async read(hash, width) {
      if (!HASH.test(hash)) return undefined;
      const phone = width === PHONE_WIDTH;
      const picture = await readIfThere(fileOf(hash, phone ? '-640.webp' : '.webp'));
      if (picture) return { bytes: picture, type: 'image/webp', etag: `"${hash}${phone ? '-640' : ''}"` };
      const about = await readIfThere(fileOf(hash, '.json'));
      const bytes = about && (await readIfThere(fileOf(hash, '.bin')));
      if (!about || !bytes) return undefined;
      const { type, name } = JSON.parse(about.toString('utf8')) as { type: string; name: string };
      return { bytes, type, etag: `"${hash}"`, downloadName: name };
    },
  };
}

/** Under its name a file is whole or not there, also after a kill or a power cut. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
