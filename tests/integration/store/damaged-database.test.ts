import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { openDatabase } from '@/lib/store/sqlite/database';
import type { Store } from '@/lib/store/store';
import { watchLog } from '../../support/log-lines';
import { temporaryFolder } from '../../support/temporary-folder';
import { DAMAGES, fileOf, fillStore, makeOlder, overwrite, PAGE, setAsideIn } from './damage';
import { sampleArticle, saved } from './sample-articles';

const COUNT = 40;
const ids = Array.from({ length: COUNT }, (_, i) => `n${i}`);

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let lines: string[];
beforeEach(async () => {
  folder = temporaryFolder();
  file = fileOf(folder.path);
  lines = watchLog(['error']);
  await fillStore(folder.path, COUNT);
});
afterEach(() => {
  vi.restoreAllMocks();
  folder.remove();
});

async function readable(store: Store): Promise<number> {
  const found = await Promise.all(ids.map((id) => store.getArticle(sampleArticle(id).code)));
  return found.filter(Boolean).length;
}

/** The store works as a new one would, and the file under it is whole. */
async function expectSound(store: Store): Promise<void> {
  const article = sampleArticle('later', { bodyText: '新来的稿件' });
  await store.saveArticle(saved(article));
  expect(await store.getArticle(article.code)).toEqual(article);
  expect((await store.searchArticles({ text: '新来的', limit: 1, offset: 0 })).total).toBe(1);
  const database = openDatabase(file);
  expect(database.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
  database.close();
}

/** As a page leaves it that was written over in the middle of a long text: its trees are whole. */
function spoilText(code: string): void {
  const database = openDatabase(file);
  database.run(
    `UPDATE article_content SET body_html = CAST(CAST(body_html AS BLOB) || x'FFFE00FF' AS TEXT)
     WHERE article_id = (SELECT id FROM article WHERE code = ?)`,
    code,
  );
  database.close();
}

/** Damage shows when a damaged page is touched: at the first write, or at the next start. */
async function expectSoundAfterTrying(store: Store): Promise<void> {
  await store.saveArticle(saved(sampleArticle('first')));
  await store.close();
  await expectSound(await openStore(folder.path));
}

describe('a database that is found with', () => {
  it.each(Object.keys(DAMAGES))('%s is set aside whole and replaced by one that works', async (name) => {
    DAMAGES[name]!(file);
    const damaged = readFileSync(file);
    const store = await openStore(folder.path);
    await expectSound(store);
    expect(setAsideIn(folder.path)).toHaveLength(1);
    expect(readFileSync(`${folder.path}/${setAsideIn(folder.path)[0]}`).equals(damaged)).toBe(true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/was damaged \(.+\) and is set aside as reader\.db\.corrupt-\S+; \d+ articles/);
    await store.close();
    await (await openStore(folder.path)).close();
    expect(lines, 'the next start finds nothing wrong').toHaveLength(1);
  });

  it.each([
    ['a header of garbage', COUNT, true],
    ['a length within a page', COUNT - 1, true],
    ['a page in the middle of garbage', COUNT - 2, true],
    ['half of its length', 5, false],
  ])('%s gives back its articles, what was counted and what was withdrawn', async (name, atLeast, rows) => {
    DAMAGES[name]!(file);
    const store = await openStore(folder.path);
    expect(await readable(store)).toBeGreaterThanOrEqual(atLeast);
    if (rows) expect(await store.getPicture('https://www.shishi.example/a.jpg')).toMatchObject({ width: 4 });
    expect((await store.getArticle(sampleArticle('n0').code))?.status).toBe('withdrawn');
    expect((await store.searchArticles({ text: '社区', limit: 1, offset: 0 })).total).toBe((await readable(store)) - 1);
    await store.close();
  });

  it('any page overwritten gives back nearly all, and never a mixture', async () => {
    const pages = statSync(file).size / PAGE;
    const whole = `${folder.path}/whole`;
    copyFileSync(file, whole);
    const counts: number[] = [];
    for (let page = 1; page < pages; page += Math.ceil(pages / 25)) {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      copyFileSync(whole, file);
      overwrite(file, page * PAGE, randomBytes(PAGE));
      const store = await openStore(folder.path);
      counts.push(await readable(store));
      for (const article of await store.listNewest(COUNT)) {
        expect(article.bodyHtml).toBe(`<p>${article.bodyText}</p>`);
        expect(article.bodyText).toMatch(/^第 \d+ 篇。(社区志愿服务。){300}$/);
      }
      await store.close();
    }
    const nearlyAll = counts.filter((count) => count >= COUNT - 1).length;
    expect(nearlyAll, `but for the roots of trees: ${counts.join()}`).toBeGreaterThanOrEqual(counts.length - 6);
  });

  it('damage makes the next sync read its feed in full and every article be made anew', async () => {
    DAMAGES['a page in the middle of garbage']!(file);
    const store = await openStore(folder.path);
    expect(await store.getFeedState('feed')).toBeUndefined();
    expect((await store.getFingerprintByCode(sampleArticle('n1').code))?.sourceHash).toBe('');
    await store.close();
  });

  it('damage of a file that an older release has written loses no more', async () => {
    makeOlder(folder.path);
    DAMAGES['a header of garbage']!(file);
    const store = await openStore(folder.path);
    expect(await readable(store)).toBe(COUNT);
    await store.close();
  });

  it('a text that is no UTF-8 loses that article alone', async () => {
    spoilText(sampleArticle('n7').code);
    const store = await openStore(folder.path);
    expect(await store.getArticle(sampleArticle('n7').code)).toBeUndefined();
    expect(await readable(store)).toBe(COUNT - 1);
    await store.close();
  });

  it('damage lets the generation grow', async () => {
    const before = await openStore(folder.path);
    const generation = await before.getGeneration();
    await before.close();
    DAMAGES['a page in the middle of garbage']!(file);
    const store = await openStore(folder.path);
    expect(await store.getGeneration()).toBeGreaterThan(generation);
    await store.close();
  });
});

describe('a database that is damaged while it is open', () => {
  it.each(Object.keys(DAMAGES))('with %s goes on being read and written', async (name) => {
    const store = await openStore(folder.path);
    DAMAGES[name]!(file);
    for (const id of ids) await store.getArticle(sampleArticle(id).code);
    await expectSoundAfterTrying(store);
    await store.close();
  });

  it('with a text that is no UTF-8 loses that article alone, and not the process', async () => {
    const store = await openStore(folder.path);
    const { code } = sampleArticle('n7');
    spoilText(code);
    expect(await store.getArticle(code)).toBeUndefined();
    expect(await readable(store)).toBe(COUNT - 1);
    expect(setAsideIn(folder.path)).toHaveLength(1);
    await store.close();
  });

  it('by being deleted loses nothing', async () => {
    const store = await openStore(folder.path);
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    expect(await readable(store)).toBe(COUNT);
    await expectSound(store);
    expect(await readable(store)).toBe(COUNT);
    expect(lines[0]).toContain('was deleted while in use');
    await store.close();
  });

  it('by being deleted with its folder loses nothing', async () => {
    const store = await openStore(folder.path);
    rmSync(folder.path, { recursive: true });
    await expectSound(store);
    expect(await readable(store)).toBe(COUNT);
    await store.close();
  });

  it('is replaced once by two connections that find it at the same time', async () => {
    const [one, other] = [await openStore(folder.path), await openStore(folder.path)];
    DAMAGES['a page in the middle of garbage']!(file);
    for (const id of ids) {
      await one.getArticle(sampleArticle(id).code);
      await other.getArticle(sampleArticle(id).code);
    }
    await one.saveArticle(saved(sampleArticle('one')));
    await other.saveArticle(saved(sampleArticle('other')));
    expect(await one.getArticle(sampleArticle('other').code)).toBeDefined();
    expect(await other.getArticle(sampleArticle('one').code)).toBeDefined();
    expect(setAsideIn(folder.path).length).toBeLessThanOrEqual(1);
    await one.close();
    await other.close();
    expect(existsSync(`${file}.rebuilt`)).toBe(false);
  });
});
