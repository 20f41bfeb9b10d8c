import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMediaFolder, type MediaFolder } from '@/lib/store/media-folder';
import { MediaWriteError } from '@/lib/store/write-whole';
import { readMedia } from '../../support/read-media';
import { temporaryFolder } from '../../support/temporary-folder';

const HASH = 'ab'.repeat(16);
const forms = { wide: Buffer.from('wide'), phone: Buffer.from('phone') };
const about = { type: 'application/pdf', name: '方案.pdf', inline: true };
let folder: ReturnType<typeof temporaryFolder>;
let media: MediaFolder;
beforeEach(() => {
  folder = temporaryFolder();
  media = createMediaFolder(folder.path);
});
afterEach(() => folder.remove());

const at = (...names: string[]) => path.join(folder.path, 'media', ...names);

describe('the media folder', () => {
  it('gives a picture back in both forms', async () => {
    expect(await media.hasPicture(HASH)).toBe(false);
    await media.savePicture(HASH, forms);
    expect(await media.hasPicture(HASH)).toBe(true);
    const picture = { type: 'image/webp', inline: true };
    expect(await readMedia(media, HASH)).toMatchObject({ ...picture, bytes: forms.wide, etag: `"${HASH}"`, size: 4 });
    expect(await readMedia(media, HASH, 640)).toMatchObject({ ...picture, bytes: forms.phone, etag: `"${HASH}-640"` });
    expect((await readMedia(media, HASH, 1280))?.bytes).toEqual(forms.wide);
  });

  it('gives an attachment back with its type and name', async () => {
    await media.saveAttachment(HASH, Buffer.from('%PDF'), about);
    expect(await readMedia(media, HASH)).toEqual({ ...about, etag: `"${HASH}"`, size: 4, bytes: Buffer.from('%PDF') });
    expect([await media.hasPicture(HASH), await media.hasAttachment(HASH)]).toEqual([false, true]);
  });

  it('gives out the part that is asked for', async () => {
    await media.saveAttachment(HASH, Buffer.from('0123456789'), about);
    const stream = await (await media.find(HASH))?.stream(2, 5);
    expect(await new Response(stream).text()).toBe('2345');
  });

  it('leaves nothing but whole files, also when the same is saved at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => media.savePicture(HASH, forms)));
    expect((await readdir(at('ab'))).sort()).toEqual([`${HASH}-640.webp`, `${HASH}.webp`]);
  });

  it.each(['', 'ab', HASH.toUpperCase(), `${HASH}0`, `../${HASH}`, '../../etc/passwd', `${HASH}-640`, 'cd'.repeat(16)])(
    'knows nothing of %j',
    async (hash) => {
      await media.savePicture(HASH, forms);
      expect(await media.find(hash)).toBeUndefined();
      expect(await media.find(hash, 640)).toBeUndefined();
    },
  );

  it.each(['', '{', '[]', 'null', '{"type":5}'])('takes a description that is %j for a missing file', async (text) => {
    await media.saveAttachment(HASH, Buffer.from('%PDF'), about);
    await writeFile(at('ab', `${HASH}.json`), text);
    expect(await media.find(HASH)).toBeUndefined();
  });

  it('removes every file of a hash', async () => {
    await media.savePicture(HASH, forms);
    await media.saveAttachment(HASH, Buffer.from('x'), about);
    await media.remove(HASH);
    await media.remove(HASH);
    expect(await readdir(at('ab'))).toEqual([]);
  });

  it('goes on giving out a file that is removed meanwhile', async () => {
    await media.saveAttachment(HASH, Buffer.alloc(1_000_000, 'x'), about);
    const stream = await (await media.find(HASH))?.stream(0, 999_999);
    await media.remove(HASH);
    expect((await new Response(stream).arrayBuffer()).byteLength).toBe(1_000_000);
  });

  it('lists what is whole, and what was cut off in writing', async () => {
    await media.savePicture(HASH, forms);
    await mkdir(at('cd'));
    await writeFile(at('cd', `${'cd'.repeat(16)}.webp`), 'half of it');
    await writeFile(at('cd', `${'cd'.repeat(16)}.bin.1.tmp`), '');
    await writeFile(at('cd', 'notes.txt'), 'not ours');
    const { whole, files } = await media.list();
    expect([...whole]).toEqual([HASH]);
    expect(files.map(({ hash }) => hash ?? 'leftover').sort()).toEqual([HASH, HASH, 'cd'.repeat(16), 'leftover']);
  });

  it('removes a file only when it is old enough', async () => {
    await media.savePicture(HASH, forms);
    const file = at('ab', `${HASH}.webp`);
    expect(await media.removeFile(file, 60_000)).toBe(false);
    await utimes(file, 0, 0);
    expect(await media.removeFile(file, 60_000)).toBe(true);
    expect(await media.hasPicture(HASH)).toBe(false);
  });

  it('lists nothing when it is not there, or is no folder', async () => {
    expect((await media.list()).files).toEqual([]);
    await writeFile(at(), 'a file');
    expect((await media.list()).files).toEqual([]);
  });

  it('that cannot be written is an error that names it', async () => {
    await writeFile(at(), 'a file in its place');
    const saving = media.savePicture(HASH, forms);
    await expect(saving).rejects.toThrow(MediaWriteError);
    await expect(saving).rejects.toThrow(`cannot write to ${at()}: it is a file, not a folder`);
    expect(await media.find(HASH)).toBeUndefined();
  });
});
