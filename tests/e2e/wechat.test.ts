import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { signatureOf } from '@/lib/wechat/sign';
import { launchBrowser, newPhonePage } from '../support/chromium';
import { removeApis } from '../support/missing-apis';
import { startReader, type Reader } from '../support/reader-server';
import { sampleFeed, sampleItem } from '../support/sample-feed';
import { startStaticServer, type StaticServer } from '../support/static-server';
import { AGENTS } from '../support/wechat-agents';
import { startWeChatServer, type WeChatServer } from '../support/wechat-server';

const SCRIPT_HOST = 'https://res.wx.qq.com';
const JUNK = '?from=singlemessage&isappinstalled=0';

/** Stands for WeChat's script: keeps what it is told. */
const SCRIPT = `
  var told = (window.told = {});
  window.wx = {
    config: function (options) { told.config = options; told.ready && told.ready(); },
    ready: function (act) { told.ready = act; },
    error: function () {},
    updateAppMessageShareData: function (card) { told.card = card; },
    updateTimelineShareData: function (card) { told.timeline = card; },
  };`;

interface Told {
  config?: { appId: string; timestamp: number; nonceStr: string; signature: string; jsApiList: string[] };
  card?: Record<string, string>;
}

let feeds: StaticServer;
let wechat: WeChatServer;
let reader: Reader;
let browser: Browser;
let address: string;

beforeAll(async () => {
  [feeds, wechat] = await Promise.all([startStaticServer(), startWeChatServer()]);
  const attachments = [{ url: feeds.url('/form.txt'), title: '报名表', mime_type: 'text/plain' }];
  feeds.set('/form.txt', { body: '报名表：请填写姓名和联系方式。'.repeat(20) });
  const items = [sampleItem('a', { title: '“周末”志愿 & 100% <报名>', attachments }), sampleItem('b')];
  feeds.setJson('/feed.json', sampleFeed(items));
  reader = await startReader({
    feedUrl: feeds.url('/feed.json'),
    env: {
      WECHAT_APP_ID: wechat.appId,
      WECHAT_SECRET: wechat.secret,
      WECHAT_API: wechat.server.origin,
      WECHAT_VERIFY: 'MP_verify_aB3dE5:aB3dE5',
    },
  });
  browser = await launchBrowser();
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as Edition;
  address = reader.url(`/a/${edition.articles.find(({ title }) => title.includes('志愿'))?.code}`);
});

afterAll(async () => {
  await browser?.close();
  await reader?.stop();
  await Promise.all([feeds?.close(), wechat?.server.close()]);
});

interface Visit {
  page: Page;
  /** Addresses outside the site. */
  foreign: string[];
  complaints: string[];
}

async function visit(userAgent: string, bare = false): Promise<Visit> {
  const page = await newPhonePage(browser, { userAgent, serviceWorkers: 'block' });
  const [foreign, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => !request.url().startsWith(reader.origin) && foreign.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(`${SCRIPT_HOST}/**`, (route) => route.fulfill({ contentType: 'text/javascript', body: SCRIPT }));
  if (bare) await page.addInitScript(removeApis);
  await page.goto(`${address}${JUNK}#wechat_redirect`, { waitUntil: 'networkidle' });
  return { page, foreign, complaints };
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told?: Told }).told);

describe.each(['androidWeChat', 'iosWeChat'] as const)('the page as %s opens it', (name) => {
  it('sets a card with the canonical address, signed for the page as it was opened', async () => {
    const { page, foreign, complaints } = await visit(AGENTS[name]);
    await expect.poll(async () => (await told(page))?.card).toBeTruthy();
    const { config, card } = (await told(page)) ?? {};
    expect(card).toMatchObject({ title: '“周末”志愿 & 100% <报名>', link: address });
    const { timestamp = 0, nonceStr = '', signature, appId, jsApiList } = config ?? {};
    // The address bar holds the canonical address by then; iOS goes by the one that was opened.
    const url = name === 'iosWeChat' ? `${address}${JUNK}` : address;
    expect(signature).toBe(signatureOf({ ticket: 'ticket-of-token-1', nonce: nonceStr, timestamp, url }));
    expect([appId, jsApiList?.includes('onMenuShareAppMessage')]).toEqual([wechat.appId, true]);
    expect(foreign).toEqual([expect.stringMatching(/^https:\/\/res\.wx\.qq\.com\/open\/js\/jweixin-[\d.]+\.js$/)]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is whole where service worker, sharing, clipboard and storage are missing', async () => {
    const { page, complaints } = await visit(AGENTS[name], true);
    await page.locator('[data-share]').first().tap();
    expect(await page.getByText('点右上角“···”，可以转发').isVisible()).toBe(true);
    expect(await page.locator('[data-native-share]').isVisible()).toBe(false);
    await page.getByRole('button', { name: '复制链接', exact: true }).tap();
    await page.getByRole('status').getByText('长按').waitFor();
    expect(await page.getByText('已复制', { exact: true }).count()).toBe(0);
    const field = page.locator('#share-panel textarea');
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(address);
    await page.getByRole('button', { name: '知道了' }).tap();
    expect(await page.getByText('点右上角“···”，可以转发').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says where to open a file, and loads whole pages', async () => {
    const { page } = await visit(AGENTS[name], true);
    await page.getByRole('link', { name: /报名表/ }).tap();
    const overlay = page.locator('#open-elsewhere');
    expect(await overlay.getByText('在浏览器打开', { exact: false }).first().isVisible()).toBe(true);
    await overlay.getByRole('button', { name: '复制附件链接' }).tap();
    await expect.poll(() => overlay.locator('textarea').inputValue()).toMatch(/^http.+/);
    await overlay.getByRole('button', { name: '关闭' }).tap();
    expect(await overlay.isVisible()).toBe(false);
    await page.evaluate(() => ((window as unknown as { mark: boolean }).mark = true));
    await page.getByRole('navigation').locator('a[href="/"]').tap();
    await page.waitForURL((url) => !url.href.startsWith(address));
    expect(await page.evaluate(() => 'mark' in window)).toBe(false);
    await page.context().close();
  });
});

it.each(['weCom', 'miniProgram', 'chrome'] as const)('%s loads nothing of WeChat', async (name) => {
  const { page, foreign, complaints } = await visit(AGENTS[name]);
  expect({ foreign, complaints, told: await told(page) }).toEqual({ foreign: [], complaints: [], told: undefined });
  expect(await page.locator('[data-wechat-guide]').isHidden()).toBe(true);
  await page.context().close();
});

describe('the answers', () => {
  const ask = (agent: string) => fetch(address, { headers: { 'user-agent': agent } });

  it('allow WeChat’s script to WeChat alone, under one page that no cache between may keep', async () => {
    const answers = await Promise.all(Object.values(AGENTS).map(ask));
    const policies = answers.map(({ headers }) => headers.get('content-security-policy')?.includes(SCRIPT_HOST));
    expect(policies).toEqual([true, true, false, false, false]);
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(headers.get('vary')).toMatch(/User-Agent/);
    }
  });

  const sign = (url: string) => fetch(`${reader.url('/api/wechat/signature')}?url=${encodeURIComponent(url)}`);

  it.each([
    '',
    'https://other.example/a/x',
    'https://user@127.0.0.1/a/x',
    'javascript:alert(1)',
    'http://127.0.0.1.other.example/',
  ])('sign no page of others: %j', async (url) => {
    expect((await sign(url)).status).toBe(400);
  });

  it('ask WeChat once for many signatures, and limit one client', async () => {
    const statuses = await Promise.all(Array.from({ length: 200 }, async () => (await sign(address)).status));
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(wechat.calls()).toEqual({ token: 1, ticket: 1 });
  });

  it('hold the file that WeChat looks for, and no other', async () => {
    const file = await fetch(reader.url('/MP_verify_aB3dE5.txt'));
    expect([file.status, await file.text()]).toEqual([200, 'aB3dE5']);
    expect((await fetch(reader.url('/MP_verify_other.txt'))).status).toBe(404);
  });

  it('keep the secret out of the log', () => {
    expect(reader.log()).not.toContain(wechat.secret);
  });
});
