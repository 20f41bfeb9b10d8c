import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWeChatApi } from '@/lib/wechat/api';
import { createTicketSource } from '@/lib/wechat/ticket-source';
import { startWeChatServer, type WeChatServer } from '../../support/wechat-server';

const HOURS_2 = 7_200_000;
let wechat: WeChatServer;
let time = 0;

beforeEach(async () => {
  time = 0;
  wechat = await startWeChatServer();
});
afterEach(() => wechat.server.close());

const source = (secret = wechat.secret) =>
  createTicketSource(createWeChatApi(wechat.server.origin, wechat.appId, secret), () => time);

describe('the ticket', () => {
  it('is asked for once by a thousand calls at once', async () => {
    const ticket = source();
    const tickets = await Promise.all(Array.from({ length: 1000 }, ticket));
    expect(new Set(tickets)).toEqual(new Set(['ticket-of-token-1']));
    expect(wechat.calls()).toEqual({ token: 1, ticket: 1 });
  });

  it('is kept until five minutes before its end', async () => {
    const ticket = source();
    await ticket();
    time = HOURS_2 - 301_000;
    await ticket();
    expect(wechat.calls()).toEqual({ token: 1, ticket: 1 });
    time = HOURS_2 - 299_000;
    await ticket();
    expect(wechat.calls()).toEqual({ token: 2, ticket: 2 });
  });

  it('serves on until its end while WeChat cannot be reached', async () => {
    const ticket = source();
    await ticket();
    await wechat.server.close();
    time = HOURS_2 - 60_000;
    expect(await ticket()).toBe('ticket-of-token-1');
    time = HOURS_2 + 1000;
    await expect(ticket()).rejects.toThrow();
    await wechat.server.reopen();
  });

  it('is asked for again, once, with a new token when WeChat has ended the old one', async () => {
    wechat.lasts.ticket = 3600;
    const ticket = source();
    await ticket();
    wechat.endToken();
    time = 3_600_000;
    expect(await ticket()).toBe('ticket-of-token-2');
    expect(wechat.calls()).toEqual({ token: 2, ticket: 3 });
  });

  it.each([40001, 40014, 42001])('gives up after one retry when code %i stays', async (code) => {
    wechat.refuse('ticket', code);
    await expect(source()()).rejects.toThrow(`code ${code}`);
    expect(wechat.calls()).toEqual({ token: 2, ticket: 2 });
  });

  it.each([
    ['token', 40164, /allow list/],
    ['token', 45009, /quota/],
    ['ticket', 48001, /verified/],
  ] as const)('is refused at the %s with code %i in words that help, and nobody insists', async (what, code, words) => {
    wechat.refuse(what, code, `invalid ip 10.0.0.1, not in whitelist`);
    const ticket = source();
    const failures = await Promise.allSettled(Array.from({ length: 100 }, ticket));
    expect(failures.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(ticket()).rejects.toThrow(words);
    expect(wechat.calls()).toEqual({ token: 1, ticket: what === 'ticket' ? 1 : 0 });
    wechat.refuse(what, 0);
    time += 31_000;
    expect(await ticket()).toBe('ticket-of-token-1');
  });

  it('never lets the secret into an error', async () => {
    await expect(source('wrong-secret')()).rejects.toThrow(/^(?!.*wrong-secret).*WECHAT_SECRET is wrong/);
  });
});
