import { randomBytes } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { DATABASE_FILE, openStore } from '@/lib/store/open-store';
import { copyRows } from '@/lib/store/sqlite/copy-rows';
import { openDatabase } from '@/lib/store/sqlite/database';
import { migrate } from '@/lib/store/sqlite/migrate';
import { MIGRATIONS } from '@/lib/store/sqlite/migrations/list';
import { sampleArticle, saved } from './sample-articles';

export const PAGE = 4096;

export const fileOf = (dataDir: string) => path.join(dataDir, DATABASE_FILE);

/** A store of so many articles with a body of several pages each, one withdrawn, all of it in the main file. */
export async function fillStore(dataDir: string, count: number): Promise<void> {
  const store = await openStore(dataDir);
  for (let i = 0; i < count; i++) {
    const bodyText = `第 ${i} 篇。${'社区志愿服务。'.repeat(300)}`;
    await store.saveArticle(saved(sampleArticle(`n${i}`, { bodyText, tags: ['志愿'] })));
  }
  await store.withdrawArticle(sampleArticle('n0').code, '内容有误');
  await store.savePicture('https://www.shishi.example/a.jpg', { hash: 'a'.repeat(32), width: 4, height: 3 });
  await store.saveFeedState('feed', { etag: '"1"', lastSuccessAt: '2024-06-01T02:00:00.000Z' });
  await store.close();
  const database = openDatabase(fileOf(dataDir));
  database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** The same articles in a database as the first release wrote it. */
export function makeOlder(dataDir: string): void {
  const older = `${fileOf(dataDir)}.older`;
  const [from, to] = [openDatabase(fileOf(dataDir)), openDatabase(older)];
  migrate(to, MIGRATIONS.slice(0, 1));
  for (const table of ['article', 'article_content', 'wire_item', 'picture']) copyRows(from, to, table);
  to.get('PRAGMA wal_checkpoint(TRUNCATE)');
  to.close();
  from.close();
  for (const ending of ['-wal', '-shm']) rmSync(fileOf(dataDir) + ending, { force: true });
  renameSync(older, fileOf(dataDir));
  for (const ending of ['-wal', '-shm']) rmSync(older + ending, { force: true });
}

export function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

export const DAMAGES: Record<string, (file: string) => void> = {
  'a header of garbage': (file) => overwrite(file, 0, randomBytes(100)),
  'a first page of garbage': (file) => overwrite(file, 0, randomBytes(PAGE)),
  'a schema of garbage': (file) => overwrite(file, 100, randomBytes(PAGE - 100)),
  'half of its length': (file) => truncateSync(file, statSync(file).size / 2),
  'a length within a page': (file) => truncateSync(file, statSync(file).size - 1500),
  'a page in the middle of zeros': (file) => overwrite(file, middlePage(file), Buffer.alloc(PAGE)),
  'a page in the middle of garbage': (file) => overwrite(file, middlePage(file), randomBytes(PAGE)),
  'no bytes': (file) => truncateSync(file, 0),
  'a text in its place': (file) => writeFileSync(file, 'this is a text file, not a database. '.repeat(200)),
};

const middlePage = (file: string) => Math.floor(statSync(file).size / PAGE / 2) * PAGE;

export function setAsideIn(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => /^reader\.db\.corrupt-\d{8}T\d{6}Z$/.test(name));
}
