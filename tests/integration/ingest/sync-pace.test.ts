import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSyncBench, feedOf, itemOf, type SyncBench } from './sync-bench';
import type { Reply } from '../../support/static-server';

let bench: SyncBench;
beforeEach(async () => void (bench = await createSyncBench()));
afterEach(() => bench.close());

const state = () => bench.store.getFeedState(bench.feed);
const html = { headers: { 'content-type': 'text/html' } };

describe('an upstream that', () => {
  const faults: [string, Reply | 'refuse', RegExp][] = [
    ['refuses connections', 'refuse', /ECONNREFUSED|SOCKET/],
    ['resets them', { fault: 'drop' }, /./],
    ['is silent', { fault: 'stall' }, /within \d+ ms/],
    ['stops in the middle', { fault: 'stall-body', body: JSON.stringify(feedOf([itemOf('b')])) }, /within \d+ ms/],
    ['is cut off', { fault: 'cut', body: JSON.stringify(feedOf([itemOf('b')])) }, /./],
    ...[401, 403, 404, 410, 500, 502, 503, 504].map((status): [string, Reply, RegExp] => [
      `answers ${status}`,
      { status },
      new RegExp(`${status}`),
    ]),
    ['answers 200 with a login page', { ...html, body: '<!doctype html><title>登录</title>' }, /HTML/],
    ['answers 200 with RSS', { body: '<?xml version="1.0"?><rss><channel/></rss>' }, /RSS/],
    ['answers 200 with nothing', { body: '' }, /empty/],
    ['answers half a JSON text', { body: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"b"' }, /ends/],
  ];

  it.each(faults)('%s costs nothing that is stored, and is left in peace ever longer', async (_, reply, reason) => {
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    if (reply === 'refuse') await bench.server.close();
    else bench.server.set('/feed.json', reply);
    const waits: number[] = [];
    for (let failure = 1; failure <= 3; failure++) {
      const report = await bench.syncOne({ timeoutMs: 1000 });
      expect(report).toMatchObject({ outcome: 'failed', failures: failure, error: expect.stringMatching(reason) });
      expect(report.lastSuccessAt).toBe('2024-06-01T02:00:00.000Z');
      waits.push(await bench.secondsToNextTry());
    }
    const isGone = typeof reply === 'object' && reply.status === 410;
    expect(waits).toEqual(isGone ? [3600, 3600, 3600] : [60, 120, 240]);
    expect(await bench.titles()).toEqual(['稿件 a']);
    if (reply === 'refuse') await bench.server.reopen();
  });

  it('answers again is read at the ordinary pace again', async () => {
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    bench.server.set('/feed.json', { status: 503, headers: { 'retry-after': '600' } });
    await bench.syncOne();
    await bench.syncOne({ force: true });
    expect(await state()).toMatchObject({ failures: 2, notBefore: '2024-06-01T02:10:00.000Z' });
    bench.publish([itemOf('a'), itemOf('b')]);
    bench.setClock('2024-06-01T02:11:00Z');
    expect(await bench.syncOne()).toMatchObject({ outcome: 'updated', added: 1 });
    const after = await state();
    expect([after?.failures, after?.notBefore, after?.lastSuccessAt]).toEqual([
      undefined,
      undefined,
      '2024-06-01T02:11:00.000Z',
    ]);
    expect(await bench.secondsToNextTry()).toBe(60);
  });
});

describe('an upstream that asks for patience', () => {
  const asked = () => bench.server.requests.length;

  it('is not asked before, whoever wants it, and the report says so', async () => {
    bench.server.set('/feed.json', { status: 429, headers: { 'retry-after': '120' } });
    const refused = await bench.syncOne();
    expect(await bench.secondsToNextTry()).toBeCloseTo(126);
    bench.setClock('2024-06-01T02:01:59Z');
    const left = await bench.syncOne();
    expect(asked()).toBe(1);
    expect(left).toMatchObject({ outcome: 'failed', failures: 1, nextTryAt: refused.nextTryAt });
    expect(left.error).toMatch(/not asked.*2024-06-01T02:02:00\.000Z.*--force/);
    expect((await state())?.report).toEqual(refused);
    bench.setClock('2024-06-01T02:02:00Z');
    await bench.syncOne();
    expect(asked()).toBe(2);
  });

  it('is asked all the same by force', async () => {
    bench.server.set('/feed.json', { status: 503, headers: { 'retry-after': 'Sat, 01 Jun 2024 12:00:00 GMT' } });
    await bench.syncOne();
    bench.publish([itemOf('a')]);
    expect(await bench.syncOne({ force: true })).toMatchObject({ outcome: 'updated', added: 1 });
  });

  it('by an answer that is well is read at the ordinary pace', async () => {
    bench.server.setJson('/feed.json', feedOf([itemOf('a')]), { 'retry-after': '7200' });
    await bench.syncOne();
    expect(await bench.secondsToNextTry()).toBe(60);
  });
});

describe('a failure', () => {
  it('keeps the problems of the last good read in the report', async () => {
    bench.publish([itemOf('a'), { title: '没有编号' }]);
    const good = await bench.syncOne();
    bench.server.set('/feed.json', { status: 500 });
    const failed = await bench.syncOne();
    expect(failed).toMatchObject({ itemsIn: 2, added: 0, unchanged: 1, leftOut: good.leftOut });
    expect((await bench.syncOne()).leftOut).toEqual(good.leftOut);
  });

  it('that is a stop of our own does not count', async () => {
    bench.publish([itemOf('a')]);
    await bench.syncOne();
    const before = await state();
    bench.server.set('/feed.json', { fault: 'stall' });
    const stopping = new AbortController();
    const syncing = bench.syncOne({ signal: stopping.signal });
    await expect.poll(() => bench.server.requests.length).toBe(2);
    stopping.abort();
    const report = await syncing;
    expect([report.outcome, report.failures]).toEqual(['failed', undefined]);
    expect(await state()).toEqual({ ...before, report });
  });

  it('of the store is tried again after the interval, and does not count against the feed', async () => {
    bench.publish([itemOf('a')]);
    const save = bench.store.saveArticle;
    bench.store.saveArticle = () => Promise.reject(new Error('database or disk is full'));
    expect(await bench.syncOne()).toMatchObject({
      outcome: 'failed',
      error: `${bench.feed}: database or disk is full`,
    });
    expect((await state())?.failures).toBeUndefined();
    bench.store.saveArticle = save;
    expect(await bench.syncOne()).toMatchObject({ outcome: 'updated', added: 1 });
  });

  it('never shows the password of an address', async () => {
    const feed = bench.feed.replace('http://', 'http://user:secret@');
    const [report] = await bench.sync({ feeds: [feed] });
    expect(report?.outcome).toBe('failed');
    expect(report?.error).not.toContain('secret');
  });
});
