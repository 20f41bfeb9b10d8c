import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { syncFeeds } from '@/lib/ingest/sync';
import { createMediaFolder } from '@/lib/store/media-folder';
import { DATABASE_FILE, openStore } from '@/lib/store/open-store';
import { openDatabase } from '@/lib/store/sqlite/database';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { readMedia } from '../../support/read-media';
import { temporaryFolder } from '../../support/temporary-folder';
import { buildProgram } from './build-program';
import { feedOf, itemOf } from './sync-bench';
import { png } from './sample-pictures';

const ITEMS = 300;
const KILLS = Number(process.env.KILLS ?? 50);
/** Of a process, counted from its first request: on most machines enough for a sync and a half. */
const LONGEST_LIFE_MS = 700;
const ids = Array.from({ length: ITEMS }, (_, i) => `n${i}`);

const folder = temporaryFolder();
let program: string;
let server: StaticServer;
let revision = 0;

beforeAll(async () => {
  program = await buildProgram('sync-in-a-loop.ts');
  const bytes = await png(60, 40);
  server = await startStaticServer();
  server.set('/feed.json', () => ({ body: JSON.stringify(feedOf(itemsOf(++revision))) }));
  // The same picture in other bytes: every revision makes a file of its own.
  server.set('/cover.png', ({ path: address }) => ({ body: Buffer.concat([bytes, Buffer.from(address)]) }));
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

/** Every part of every item names the revision, so that a mixture shows. */
function itemsOf(number: number): unknown[] {
  const word = `rev${number}`;
  return ids.map((id, at) =>
    itemOf(id, {
      title: `稿件 ${id} ${word}`,
      summary: `摘要 ${word}`,
      tags: [word],
      content_html: `<p>社区志愿服务 ${word}。</p>`.repeat(20),
      ...(at % 15 === 0 ? { image: server.url(`/cover.png?${id}-${word}`) } : {}),
    }),
  );
}

async function killAtRandom(): Promise<ChildProcess> {
  const args = ['--conditions=react-server', program, folder.path, server.url('/feed.json')];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const reads = server.requests.length;
  const exited = once(child, 'exit');
  await expect.poll(() => server.requests.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(reads);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));
  child.kill('SIGKILL');
  await exited;
  return child;
}

/** How many articles stand at each revision; fails when one is not whole. */
async function inspect(): Promise<Map<string, number>> {
  const database = openDatabase(path.join(folder.path, DATABASE_FILE));
  expect(database.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
  database.exec("INSERT INTO article_search (article_search) VALUES ('integrity-check')");
  const wire = new Map(
    database
      .all<{ code: string; json: string }>('SELECT code, json FROM wire_item JOIN article ON article.id = article_id')
      .map(({ code, json }) => [code, json]),
  );
  database.close();

  const store = await openStore(folder.path);
  const media = createMediaFolder(folder.path);
  const articles = await store.listNewest(ITEMS * 2);
  const revisions = new Map<string, number>();
  for (const article of articles) {
    const parts = [article.title, article.summary, ...article.tags, article.bodyHtml, article.bodyText];
    const named = [...parts, wire.get(article.code)].flatMap((part) => part?.match(/rev\d+/g) ?? ['none']);
    expect(new Set(named).size, `${article.itemId} mixes ${[...new Set(named)].join()}`).toBe(1);
    revisions.set(named[0]!, (revisions.get(named[0]!) ?? 0) + 1);
    if (article.cover) {
      const file = await readMedia(media, article.cover.hash);
      expect((await sharp(file?.bytes).raw().toBuffer({ resolveWithObject: true })).info.width).toBe(60);
    }
  }
  for (const [word, count] of revisions) {
    expect((await store.searchArticles({ text: word, limit: 1, offset: 0 })).total, word).toBe(count);
  }
  expect((await store.searchArticles({ text: '志愿', limit: 1, offset: 0 })).total).toBe(articles.length);
  await store.close();
  return revisions;
}

describe(`a sync killed at ${KILLS} random moments`, () => {
  it(
    'never loses an article and never leaves a half-written one',
    async () => {
      let most = 0;
      let unfinished = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const child = await killAtRandom();
        expect(child.signalCode).toBe('SIGKILL');
        const revisions = await inspect();
        const total = [...revisions.values()].reduce((sum, count) => sum + count, 0);
        expect(total).toBeGreaterThanOrEqual(most);
        most = total;
        if (revisions.size > 1) unfinished++;
      }
      expect(unfinished, 'the kills must hit syncs that are at work').toBeGreaterThan(KILLS / 4);
    },
    KILLS * 5000,
  );

  it('leaves nothing that the next sync cannot bring up to date', async () => {
    const store = await openStore(folder.path);
    const media = createMediaFolder(folder.path);
    const [report] = await syncFeeds({
      store,
      media,
      feeds: [server.url('/feed.json')],
      trustedHosts: [],
      allowPrivateHosts: ['127.0.0.1'],
    });
    expect(report).toMatchObject({ outcome: 'updated', itemsIn: ITEMS, picturesFailed: [], leftOut: [] });
    expect((report?.added ?? 0) + (report?.changed ?? 0)).toBe(ITEMS);
    expect((await store.getArticle(articleCodeOf('n0')))?.title).toBe(`稿件 n0 rev${revision}`);
    await store.close();
    expect([...(await inspect())]).toEqual([[`rev${revision}`, ITEMS]]);
  });
});
