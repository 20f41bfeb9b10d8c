import 'server-only';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFilesBelow } from './copy-tree';

/** How many files of pictures and attachments there are, and their bytes together. */
export async function countMedia(dataDir: string): Promise<{ files: number; bytes: number }> {
  const folder = path.join(dataDir, 'media');
  const sizes: number[] = [];
  for (const name of await listFilesBelow(folder)) {
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found) sizes.push(found.size);
  }
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
