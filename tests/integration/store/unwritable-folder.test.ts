import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDataFolderProblem } from '@/lib/store/data-folder';
import { DATABASE_FILE, openStore } from '@/lib/store/open-store';
import { openDatabase } from '@/lib/store/sqlite/database';
import type { Store } from '@/lib/store/store';
import { watchLog } from '../../support/log-lines';
import { canMount, mountSmallDisk, type SmallDisk } from '../../support/small-disk';
import { temporaryFolder } from '../../support/temporary-folder';
import { fileOf, fillStore, makeOlder } from './damage';
import { sampleArticle, saved } from './sample-articles';

const COUNT = 8;
const mountable = canMount();

let lines: string[];
beforeEach(() => {
  lines = watchLog(['error']);
});
afterEach(() => void vi.restoreAllMocks());

const total = async (store: Store) => (await store.listArticles({ limit: 1, offset: 0 })).total;
const write = (store: Store, id: string, words = 1) =>
  store.saveArticle(saved(sampleArticle(id, { bodyText: '文明'.repeat(words) })));

describe.skipIf(!mountable)('a data folder on a read-only file system (needs the right to mount)', () => {
  let disk: SmallDisk;
  let dataDir: string;
  beforeEach(() => {
    disk = mountSmallDisk(8)!;
    dataDir = path.join(disk.path, 'data');
  });
  afterEach(() => disk.remove());

  it.each([
    ['whose log is empty', async () => fillStore(dataDir, COUNT)],
    ['whose log holds the newest article', async () => leaveLog(dataDir)],
    ['that an older release has written', async () => fillStore(dataDir, COUNT).then(() => makeOlder(dataDir))],
  ])('with a database %s is served as it is, and refuses writes in one sentence', async (_, fill) => {
    await fill();
    disk.makeReadOnly();
    const store = await openStore(dataDir);
    expect(await total(store)).toBe(COUNT - 1);
    expect((await store.getArticle(sampleArticle('n1').code))?.bodyText).toContain('第 1 篇');
    await expect(write(store, 'new')).rejects.toThrow(`${dataDir}: nothing can be written (read-only file system`);
    expect(await store.getWriteProblem()).toBe('read-only');
    expect(await total(store)).toBe(COUNT - 1);
    expect(lines).toHaveLength(1);
    await store.close();
  });

  it('is written again once it can be, without a restart', async () => {
    await fillStore(dataDir, COUNT);
    disk.makeReadOnly();
    const store = await openStore(dataDir);
    await expect(write(store, 'new')).rejects.toThrow('nothing can be written');
    disk.makeWritable();
    await write(store, 'new');
    expect(await total(store)).toBe(COUNT);
    expect(await store.getWriteProblem()).toBeUndefined();
    await store.close();
  });

  it('serves on when it turns read-only under an open store', async () => {
    await fillStore(dataDir, COUNT);
    const store = await openStore(dataDir);
    disk.makeReadOnly();
    expect(await total(store)).toBe(COUNT - 1);
    await store.close();
  });

  it('is refused at start when it holds no database', async () => {
    mkdirSync(dataDir);
    disk.makeReadOnly();
    expect(findDataFolderProblem(dataDir, DATABASE_FILE)).toContain('holds no database');
    expect(findDataFolderProblem(path.join(dataDir, 'deeper'), DATABASE_FILE)).toMatch(/cannot be created \(EROFS\)/);
    await expect(openStore(dataDir)).rejects.toThrow(dataDir);
  });
});

describe.skipIf(!mountable)('a data folder on a full disk (needs the right to mount)', () => {
  let disk: SmallDisk;
  beforeEach(() => void (disk = mountSmallDisk(3)!));
  afterEach(() => disk.remove());

  it('refuses a write in one sentence, keeps what is there whole and goes on when there is space', async () => {
    await fillStore(disk.path, COUNT);
    const store = await openStore(disk.path);
    disk.fill();
    await expect(write(store, 'big', 100_000)).rejects.toThrow(`${disk.path}: the disk is full; free some space`);
    expect(await store.getWriteProblem()).toBe('disk full');
    expect(await total(store)).toBe(COUNT - 1);
    expect(await store.getArticle(sampleArticle('big').code)).toBeUndefined();
    disk.empty();
    await write(store, 'big', 100_000);
    expect(await store.getWriteProblem()).toBeUndefined();
    expect(await total(store)).toBe(COUNT);
    await store.close();
    const database = openDatabase(fileOf(disk.path));
    expect(database.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
    database.close();
  });

  it('is served after a start on it', async () => {
    await fillStore(disk.path, COUNT);
    for (const ending of ['-wal', '-shm']) rmSync(fileOf(disk.path) + ending, { force: true });
    disk.fill();
    const store = await openStore(disk.path);
    expect(await total(store)).toBe(COUNT - 1);
    disk.empty();
    await write(store, 'new');
    expect(await total(store)).toBe(COUNT);
    await store.close();
  });

  it('keeps a damaged database in its place until there is space to mend it', async () => {
    await fillStore(disk.path, COUNT);
    for (const ending of ['-wal', '-shm']) rmSync(fileOf(disk.path) + ending, { force: true });
    writeFileSync(fileOf(disk.path), 'no database at all. '.repeat(500));
    disk.fill();
    await expect(openStore(disk.path)).rejects.toThrow();
    expect(readdirSync(disk.path).filter((name) => name.includes('corrupt'))).toEqual([]);
    disk.empty();
    const store = await openStore(disk.path);
    await write(store, 'new');
    await store.close();
  });
});

describe('a DATA_DIR in an odd place', () => {
  const folder = temporaryFolder();
  afterEach(() => folder.remove());

  it('is named with what is wrong about it, and never hangs', () => {
    const file = path.join(folder.path, 'file');
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(file, '');
    const rows: [string, RegExp][] = [
      ['/proc/x', /\/proc\/x cannot be created \((ENOENT|EACCES|EPERM)\)/],
      ['/proc/1/x/y', /cannot be created/],
      ['/dev/null', /it is a file, not a folder/],
      ['/dev/null/data', /\/dev\/null is a file, not a folder/],
      [file, /it is a file, not a folder/],
      [path.join(file, 'data'), /is a file, not a folder/],
    ];
    for (const [dataDir, problem] of rows) {
      expect(findDataFolderProblem(dataDir, DATABASE_FILE), dataDir).toMatch(problem);
    }
    expect(findDataFolderProblem(path.join(folder.path, 'a', 'b'), DATABASE_FILE)).toBeUndefined();
    expect(existsSync(path.join(folder.path, 'a', 'b'))).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('says when this user may not read it', () => {
    mkdirSync(folder.path, { recursive: true });
    chmodSync(folder.path, 0);
    expect(findDataFolderProblem(folder.path, DATABASE_FILE)).toContain('may not read');
    chmodSync(folder.path, 0o700);
  });
});

/** As a process that was killed leaves it: the newest article stands in the log alone. */
async function leaveLog(dataDir: string): Promise<void> {
  const elsewhere = temporaryFolder();
  await fillStore(elsewhere.path, COUNT - 1);
  const store = await openStore(elsewhere.path);
  await store.saveArticle(saved(sampleArticle('n99')));
  cpSync(elsewhere.path, dataDir, { recursive: true });
  rmSync(`${fileOf(dataDir)}-shm`, { force: true });
  await store.close();
  elsewhere.remove();
}
