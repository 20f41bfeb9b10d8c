import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The media folder cannot be written: the disk is full, read-only, or no folder. The message names the folder. */
export class MediaWriteError extends Error {
  override name = 'MediaWriteError';
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this user is used up',
  EROFS: 'it is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'it is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
};

/**
 * Under its name a file is whole or not there, also after a kill or a power cut.
 *
 * @param folder named in the error
 * @throws MediaWriteError
 */
export async function writeWhole(file: string, bytes: Uint8Array, folder: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await write(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ? `${REASONS[code]} (${code})` : message;
    throw new MediaWriteError(`cannot write to ${folder}: ${reason}`, { cause: error });
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
