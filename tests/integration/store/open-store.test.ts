import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE, openStore } from '@/lib/store/open-store';
import { openDatabase } from '@/lib/store/sqlite/database';
import { migrate } from '@/lib/store/sqlite/migrate';
import { sampleArticle, saved } from './sample-articles';

const run = promisify(execFile);
let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'open-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('opening the store', () => {
  it('creates the folder and finds everything again after closing', async () => {
    const dataDir = path.join(folder, 'new', 'data');
    const article = sampleArticle('a');
    const first = await openStore(dataDir);
    await first.saveArticle(saved(article));
    const generation = await first.getGeneration();
    await first.close();
    const second = await openStore(dataDir);
    expect(await second.getArticle(article.code)).toEqual(article);
    expect(await second.getGeneration()).toBe(generation);
    await second.close();
  });

  it('works with four processes that start and write at once', async () => {
    const writer = path.join(import.meta.dirname, 'write-some.ts');
    const start = (name: string) =>
      run(process.execPath, ['--import', 'tsx', '--conditions=react-server', writer, folder, name]);
    await Promise.all(['p', 'q', 'r', 's'].map(start));
    const store = await openStore(folder);
    expect((await store.listArticles({ limit: 1, offset: 0 })).total).toBe(100);
    expect(await store.getGeneration()).toBe(101);
    await store.close();
  });

  it('shows one connection what another has written', async () => {
    const [one, other] = [await openStore(folder), await openStore(folder)];
    const before = await other.getGeneration();
    await one.saveArticle(saved(sampleArticle('a')));
    expect(await other.getGeneration()).toBeGreaterThan(before);
    expect((await other.listArticles({ limit: 9, offset: 0 })).total).toBe(1);
    await one.close();
    await other.close();
  });

  it('names the folder that cannot hold a store', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await expect(openStore(path.join(folder, 'file', 'data'))).rejects.toThrow(/file is a file, not a folder/);
  });

  it('refuses a database written by a newer release', async () => {
    await (await openStore(folder)).close();
    const database = openDatabase(path.join(folder, DATABASE_FILE));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openStore(folder)).rejects.toThrow(/version 99.*newer release/);
  });
});

describe('migrations', () => {
  const first = 'CREATE TABLE one (id INTEGER); INSERT INTO one VALUES (1);';

  it('run once each, in order', () => {
    const database = openDatabase(path.join(folder, 'm.db'));
    migrate(database, [first]);
    migrate(database, [first, 'INSERT INTO one VALUES (2);']);
    migrate(database, [first, 'INSERT INTO one VALUES (2);']);
    expect(database.all<{ id: number }>('SELECT id FROM one').map((row) => row.id)).toEqual([1, 2]);
    database.close();
  });

  it('leave nothing behind when one fails', () => {
    const database = openDatabase(path.join(folder, 'm.db'));
    const broken = 'CREATE TABLE two (id INTEGER); INSERT INTO missing VALUES (1);';
    expect(() => migrate(database, [first, broken])).toThrow(/missing/);
    expect(database.all("SELECT name FROM sqlite_master WHERE name = 'two'")).toEqual([]);
    migrate(database, [first, 'CREATE TABLE two (id INTEGER);']);
    expect(database.all("SELECT name FROM sqlite_master WHERE name = 'two'")).toHaveLength(1);
    database.close();
  });
});
