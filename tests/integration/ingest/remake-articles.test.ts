import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentRulesOf } from '@/lib/ingest/content-rules';
import { remakeArticles, type RemakeReport } from '@/lib/ingest/remake-articles';
import { buildProgram } from './build-program';
import { png } from './sample-pictures';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';

/** Links there need no leaving notice once it is trusted: the rules change, and so does the html. */
const HOST = 'wenming.example';
const linked = (id: string) =>
  itemOf(id, { content_html: `<p>见<a href="https://${HOST}/${id}">文明网</a>。</p>`, _govsite: { column: '动态' } });

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const article = async (id: string) => (await bench.store.getArticle(bench.code(id)))!;
const isLeaving = async (id: string) => (await article(id)).bodyHtml.includes('data-leaving');

function remake(signal = new AbortController().signal, feeds = [bench.feed]): Promise<RemakeReport> {
  const { store, media } = bench;
  return remakeArticles({ store, media, feeds, trustedHosts: [HOST], allowPrivateHosts: ['127.0.0.1'] }, signal);
}

/** `gone` has left the feed, which then dies. */
async function storeAndDie(): Promise<void> {
  bench.publish([linked('gone'), itemOf('plain')]);
  await bench.syncOne();
  bench.publish([linked('a'), itemOf('plain')], { language: 'zh-CN' });
  await bench.syncOne();
  bench.server.set('/feed.json', { status: 500 });
}

describe('when the content rules change', () => {
  it('every article is made anew, also one that has left its feed, while the feed is dead', async () => {
    await storeAndDie();
    expect([await isLeaving('gone'), await isLeaving('a')]).toEqual([true, true]);
    const asked = bench.server.requests.length;
    expect(await remake()).toMatchObject({ made: 3, changed: 2, failed: [] });
    expect([await isLeaving('gone'), await isLeaving('a')]).toEqual([false, false]);
    expect(bench.server.requests).toHaveLength(asked);
    expect(await remake()).toMatchObject({ made: 0, changed: 0 });
  });

  it('only those get a new revision whose html changed', async () => {
    await storeAndDie();
    const before = await Promise.all(['gone', 'a', 'plain'].map(article));
    const generation = await bench.store.getGeneration();
    await remake();
    const after = await Promise.all(['gone', 'a', 'plain'].map(article));
    expect(after.map(({ revision }, at) => revision === before[at]!.revision)).toEqual([false, false, true]);
    expect(after[2]).toEqual(before[2]);
    expect({ ...after[1], revision: '', bodyHtml: '' }).toEqual({ ...before[1], revision: '', bodyHtml: '' });
    expect(await bench.store.getGeneration()).toBe(generation + 2);
  });

  it('the feed finds nothing more to do when it answers again', async () => {
    await storeAndDie();
    await remake();
    const generation = await bench.store.getGeneration();
    bench.publish([linked('a'), itemOf('plain')], { language: 'zh-CN' });
    expect(await bench.syncOne({ trustedHosts: [HOST] })).toMatchObject({ outcome: 'unchanged', unchanged: 2 });
    expect(await bench.store.getGeneration()).toBe(generation);
  });

  it('an article of a feed that is no longer configured is made anew too', async () => {
    await storeAndDie();
    expect(await remake(undefined, ['https://other.example/feed.json'])).toMatchObject({ made: 3, changed: 2 });
  });

  it('a tombstone stays one', async () => {
    await storeAndDie();
    await bench.store.withdrawArticle(bench.code('gone'));
    expect(await remake()).toMatchObject({ made: 2, changed: 1 });
    expect(await article('gone')).toMatchObject({ status: 'withdrawn', bodyText: '' });
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['withdrawn', () => bench.store.withdrawArticle(bench.code('a')), { status: 'withdrawn', bodyText: '' }],
    [
      'corrected',
      () => {
        bench.publish([itemOf('a', { content_html: '<p>更正后的正文</p>' })]);
        return bench.syncOne();
      },
      { bodyText: '更正后的正文' },
    ],
  ])('what was %s meanwhile is not written over', async (_, change, expected) => {
    await storeAndDie();
    const { saveArticle } = bench.store;
    bench.store.saveArticle = async (saved) => {
      bench.store.saveArticle = saveArticle;
      if (saved.article.itemId === 'a') await change();
      else bench.store.saveArticle = interfering;
      await saveArticle(saved);
    };
    const interfering = bench.store.saveArticle;
    await remake();
    expect(await article('a')).toMatchObject(expected);
  });

  it('it can be stopped between two articles, and goes on at the next start', async () => {
    await storeAndDie();
    const stopping = new AbortController();
    const { saveArticle } = bench.store;
    bench.store.saveArticle = (saved) => {
      stopping.abort();
      return saveArticle(saved);
    };
    expect(await remake(stopping.signal)).toMatchObject({ made: 1 });
    bench.store.saveArticle = saveArticle;
    expect(await remake()).toMatchObject({ made: 2 });
  });
});

describe('files of an article that is made anew', () => {
  it('are those that are kept; nobody is asked', async () => {
    bench.server.set('/a.png', { body: await png(500, 300) });
    bench.server.set('/count.png', { body: await png(1, 1) });
    const pictures = ['/a.png', '/count.png', '/missing.png'].map(
      (name) => `<p><img src="${bench.server.url(name)}"></p>`,
    );
    bench.publish([itemOf('a', { content_html: pictures.join(''), image: bench.server.url('/a.png') })]);
    await bench.syncOne();
    const before = await article('a');
    await bench.server.close();
    expect(await remake()).toMatchObject({ made: 1, changed: 0 });
    expect(await article('a')).toEqual(before);
    expect((await bench.store.getFingerprint(bench.feed, 'a'))?.picturesMissing).toBe(true);
    await bench.server.reopen();
  });

  it('stay although the feed file and its folder are gone', async () => {
    const folder = path.join(bench.dataDir, 'column');
    const file = path.join(folder, 'feed.json');
    await mkdir(folder);
    await writeFile(path.join(folder, 'a.png'), await png(500, 300));
    await writeFile(path.join(folder, 'plan.pdf'), '%PDF-1.4 sample');
    const attachments = [{ url: 'plan.pdf', mime_type: 'application/pdf', title: '方案' }];
    await writeFile(file, JSON.stringify(feedOf([itemOf('a', { image: 'a.png', attachments })])));
    await bench.sync({ feeds: [file] });
    const before = await article('a');
    expect([before.cover?.width, before.attachments.length]).toEqual([500, 1]);
    await rm(folder, { recursive: true });
    expect(await remake(undefined, [file])).toMatchObject({ made: 1, changed: 0 });
    expect(await article('a')).toEqual(before);
  });
});

describe('killed while it makes articles anew', () => {
  const COUNT = 400;
  const rules = contentRulesOf([HOST]);
  const left = async () => (await bench.store.listOutdated(rules, COUNT)).length;

  it('it goes on where it was, and every article is whole at every moment', async () => {
    const program = await buildProgram('remake-once.ts');
    const text = `<p>${'社区志愿服务。'.repeat(20)}</p>`.repeat(30);
    const items = Array.from({ length: COUNT }, (_, i) => {
      const item = linked(`n${i}`);
      return { ...item, content_html: `${item.content_html}${text}` };
    });
    bench.publish(items);
    expect((await bench.syncOne()).added).toBe(COUNT);
    const args = ['--conditions=react-server', program, bench.dataDir, bench.feed, HOST];
    for (let kill = 0; kill < 5; kill++) {
      const remaining = await left();
      const child = spawn(process.execPath, args, { stdio: 'inherit' });
      const exited = once(child, 'exit');
      await expect.poll(left, { timeout: 60_000, interval: 5 }).toBeLessThan(remaining);
      child.kill('SIGKILL');
      await exited;
      const stored = await bench.store.listNewest(COUNT * 2);
      expect(stored).toHaveLength(COUNT);
      expect(stored.filter(({ bodyHtml }) => bodyHtml.includes('data-leaving'))).toHaveLength(await left());
    }
    const remaining = await left();
    expect(remaining, 'the kills must hit work that is not done').toBeGreaterThan(0);
    expect(await remake()).toMatchObject({ made: remaining, changed: remaining, failed: [] });
    expect((await bench.store.listNewest(COUNT)).every(({ bodyHtml }) => bodyHtml.includes(HOST))).toBe(true);
  });
});
