import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMediaFolder, type MediaFolder } from '@/lib/store/media-folder';
import { temporaryFolder } from '../../support/temporary-folder';

const HASH = 'ab'.repeat(16);
const forms = { wide: Buffer.from('wide'), phone: Buffer.from('phone') };
let folder: ReturnType<typeof temporaryFolder>;
let media: MediaFolder;
beforeEach(() => {
  folder = temporaryFolder();
  media = createMediaFolder(folder.path);
});
afterEach(() => folder.remove());

describe('the media folder', () => {
  it('gives a picture back in both forms', async () => {
    expect(await media.hasPicture(HASH)).toBe(false);
    await media.savePicture(HASH, forms);
    expect(await media.hasPicture(HASH)).toBe(true);
    expect(await media.read(HASH)).toEqual({ bytes: forms.wide, type: 'image/webp', etag: `"${HASH}"` });
    expect(await media.read(HASH, 640)).toEqual({ bytes: forms.phone, type: 'image/webp', etag: `"${HASH}-640"` });
    expect((await media.read(HASH, 1280))?.bytes).toEqual(forms.wide);
  });

  it('gives an attachment back with its type and name', async () => {
    await media.saveAttachment(HASH, Buffer.from('%PDF'), { type: 'application/pdf', name: '方案.pdf' });
    expect(await media.read(HASH)).toEqual({
      bytes: Buffer.from('%PDF'),
      type: 'application/pdf',
      etag: `"${HASH}"`,
      downloadName: '方案.pdf',
    });
    expect(await media.hasPicture(HASH)).toBe(false);
  });

  it('leaves nothing but whole files, also when the same is saved at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => media.savePicture(HASH, forms)));
    const files = await readdir(path.join(folder.path, 'media', 'ab'));
    expect(files.sort()).toEqual([`${HASH}-640.webp`, `${HASH}.webp`]);
  });

  it.each(['', 'ab', HASH.toUpperCase(), `${HASH}0`, `../${HASH}`, '../../etc/passwd', `${HASH}-640`, 'cd'.repeat(16)])(
    'knows nothing of %j',
    async (hash) => {
      await media.savePicture(HASH, forms);
      expect(await media.read(hash)).toBeUndefined();
      expect(await media.read(hash, 640)).toBeUndefined();
    },
  );
});
