import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePayloads } from '../support/hostile-payloads';
import { startReader } from '../support/reader-server';
import { startStaticServer, type StaticServer } from '../support/static-server';
import {
  launchWatchedBrowser,
  pokeEverything,
  visitAll,
  watchedContext,
  type WatchedBrowser,
} from '../support/watched-browser';

/** Payloads as they are, as if there were no sanitiser, served by a stand-in with the policy of our documents. */
let server: StaticServer;
let watched: WatchedBrowser;

beforeAll(async () => {
  const reader = await startReader();
  const policy = (await fetch(reader.url('/a/zzzzzzzz'))).headers.get('content-security-policy') ?? '';
  await reader.stop();
  const raw = (payload: string) => `<!DOCTYPE html><meta charset="utf-8"><title>x</title><div id="body">${payload}`;
  const html = { 'content-type': 'text/html; charset=utf-8' };
  server = await startStaticServer();
  for (const [index, [, payload]] of hostilePayloads.entries()) {
    server.set(`/open/${index}`, { headers: html, body: raw(payload) });
    server.set(`/held/${index}`, { headers: { ...html, 'content-security-policy': policy }, body: raw(payload) });
  }
  expect(policy).toContain("default-src 'none'");
  watched = await launchWatchedBrowser();
});

afterAll(async () => {
  await watched?.close();
  await server?.close();
});

/** Opens all payloads below a folder; the numbers of those that ran something. */
async function runningIn(folder: 'open' | 'held'): Promise<number[]> {
  const { context, seen } = await watchedContext(watched.browser, server.origin);
  const numbers = hostilePayloads.map((_, index) => index);
  // A page that is on its way elsewhere is no fault here: only a stand-in has it, and no script of ours took part.
  await visitAll(context, numbers, async (page, number) => {
    await page.goto(server.url(`/${folder}/${number}`), { timeout: 10_000 }).catch(() => undefined);
    await page.evaluate(pokeEverything, '#body').catch(() => undefined);
    await page.goto('about:blank').catch(() => undefined);
  });
  await context.close();
  const ran = seen.filter((sign) => /^(?:hit|dialog)/.test(sign)).map((sign) => /\/(\d+)$/.exec(sign)?.[1] ?? -1);
  return [...new Set(ran.map(Number))].sort((a, b) => a - b);
}

describe('payloads that no sanitiser has seen', () => {
  it('run where there is no policy, so that these tests can fail', async () => {
    expect((await runningIn('open')).length).toBeGreaterThan(100);
  });

  it('run nothing under the policy of our documents', async () => {
    const running = await runningIn('held');
    expect(running.map((number) => hostilePayloads[number]?.[1] ?? `number ${number}`)).toEqual([]);
  });
});
