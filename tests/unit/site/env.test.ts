import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/site/env';

const CWD = '/srv/reader';

describe('parseEnv', () => {
  it('needs no setting at all', () => {
    expect(parseEnv({}, CWD)).toEqual({
      port: 3000,
      siteOrigin: 'http://localhost:3000',
      siteUrlGiven: false,
      basePath: '',
      feeds: ['/srv/reader/demo/feed.json'],
      demo: true,
      feedIntervalSeconds: 300,
      dataDir: '/srv/reader/data/demo',
      refreshToken: undefined,
      allowPrivateHosts: [],
      maxAttachmentBytes: 50_000_000,
      trustedProxies: 0,
      serviceWorker: true,
      logLevel: 'info',
    });
  });

  it('takes addresses and paths of several feeds', () => {
    const { feeds, demo } = parseEnv({ FEED_URL: 'https://a.example/feed.json, feeds/b.json ,/c.json' }, CWD);
    expect(feeds).toEqual(['https://a.example/feed.json', '/srv/reader/feeds/b.json', '/c.json']);
    expect(demo).toBe(false);
  });

  it.each([
    [{ BASE_PATH: '/swjxj/zt/cwzl/' }, '/swjxj/zt/cwzl'],
    [{ SITE_URL: 'https://www.shishi.example/zt/cwzl' }, '/zt/cwzl'],
    [{ SITE_URL: 'https://www.shishi.example/', BASE_PATH: '' }, ''],
    [{ SITE_URL: 'https://www.shishi.example/zt', BASE_PATH: '/zt' }, '/zt'],
  ])('%j mounts the site at "%s"', (source, basePath) => {
    expect(parseEnv(source, CWD).basePath).toBe(basePath);
  });

  it.each([
    [{ PORT: 'http' }, /PORT: must be a whole number from 1 to 65535 \(got "http"\)/],
    [{ PORT: '70000' }, /PORT/],
    [{ SITE_URL: 'www.shishi.example' }, /SITE_URL.*got "www\.shishi\.example"/],
    [{ BASE_PATH: 'zt' }, /BASE_PATH.*must be a path such as/],
    [{ BASE_PATH: '/../x' }, /BASE_PATH.*must be a path such as/],
    [{ SITE_URL: 'https://a.example/one', BASE_PATH: '/two' }, /SITE_URL has the path \/one, but BASE_PATH is \/two/],
    [{ FEED_URL: 'ftp://a.example/feed.json' }, /FEED_URL: must be an http\(s\) address or a path/],
    [{ FEED_INTERVAL: '0' }, /FEED_INTERVAL/],
    [{ WECHAT_APP_ID: 'wx1' }, /WECHAT_APP_ID and WECHAT_SECRET need each other/],
    [{ WECHAT_API: 'api.weixin.qq.com' }, /WECHAT_API: must be an address such as/],
    [{ WECHAT_VERIFY: 'other.txt:x' }, /WECHAT_VERIFY: must be the name and the content of the file/],
    [{ FEED_ALLOW_PRIVATE: '10.1.2.3:3000' }, /FEED_ALLOW_PRIVATE: must be hosts, addresses or blocks/],
    [{ FEED_ALLOW_PRIVATE: 'a.intranet, http://b.intranet' }, /FEED_ALLOW_PRIVATE: .* without port/],
    [{ FEED_ALLOW_PRIVATE: '10.0.0.0/99' }, /FEED_ALLOW_PRIVATE/],
  ])('names what is wrong in %j', (source, message) => {
    expect(() => parseEnv(source, CWD)).toThrow(message);
  });

  it('wants a password that is not guessed at once, and repeats none', () => {
    expect(parseEnv({ DESK_PASSWORD: ' 0123456789 ' }, CWD).deskPassword).toBe('0123456789');
    expect(parseEnv({ DESK_PASSWORD: '' }, CWD).deskPassword).toBeUndefined();
    expect(() => parseEnv({ DESK_PASSWORD: 'geheim' }, CWD)).toThrow(
      /^Environment: DESK_PASSWORD: must have at least 10 characters$/,
    );
  });

  it('takes the official account and the file that WeChat asks for', () => {
    const source = { WECHAT_APP_ID: 'wx1', WECHAT_SECRET: 's', WECHAT_API: 'http://127.0.0.1:9/' };
    expect(parseEnv(source, CWD).wechat).toEqual({ appId: 'wx1', secret: 's', api: 'http://127.0.0.1:9' });
    const file = { file: 'MP_verify_aB1.txt', content: 'aB1' };
    expect(parseEnv({ WECHAT_VERIFY: 'MP_verify_aB1:aB1' }, CWD).wechatVerification).toEqual(file);
    expect(parseEnv({ WECHAT_VERIFY: 'MP_verify_aB1.txt:aB1' }, CWD).wechatVerification).toEqual(file);
  });

  it('takes private hosts as names, addresses and blocks', () => {
    const source = { FEED_ALLOW_PRIVATE: 'Feed.Intranet, 10.1.2.3,10.2.0.0/16 ,fd00::/8,[fd00::1],localhost' };
    expect(parseEnv(source, CWD).allowPrivateHosts).toHaveLength(6);
  });

  it('keeps the demo town apart from a real column', () => {
    expect(parseEnv({ DATA_DIR: '/var/reader' }, CWD).dataDir).toBe('/var/reader/demo');
    expect(parseEnv({ DATA_DIR: '/var/reader', FEED_URL: 'a.json' }, CWD).dataDir).toBe('/var/reader');
  });

  it('reads file addresses with Chinese names', () => {
    expect(parseEnv({ FEED_URL: 'file:///srv/%E4%B8%AD%E6%96%87.json' }, CWD).feeds).toEqual(['/srv/中文.json']);
  });

  it('names every wrong variable at once', () => {
    expect(() => parseEnv({ PORT: 'x', FEED_INTERVAL: 'y' }, CWD)).toThrow(/PORT.*FEED_INTERVAL/);
  });
});
