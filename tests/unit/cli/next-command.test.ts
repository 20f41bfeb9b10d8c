import { afterEach, expect, it, vi } from 'vitest';
import { buildEnvironment, nextEnvironment } from '@/lib/cli/next-command';
import { parseEnv } from '@/lib/site/env';

afterEach(() => vi.unstubAllEnvs());

it('keeps every setting but the base path out of a build', () => {
  vi.stubEnv('BASE_PATH', '/from-outside');
  const settings = {
    PORT: '4000',
    SITE_URL: 'https://www.example.gov.cn',
    FEED_URL: 'feed.json',
    FEED_INTERVAL: '60',
    DATA_DIR: '/srv/reader',
    REFRESH_TOKEN: 'secret',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const built = parseEnv(buildEnvironment('/cwzl'), '/srv');
  expect(built).toEqual(parseEnv({ BASE_PATH: '/cwzl' }, '/srv'));
});

it('sends no telemetry, whatever the environment says', () => {
  vi.stubEnv('NEXT_TELEMETRY_DISABLED', '0');
  expect(buildEnvironment('').NEXT_TELEMETRY_DISABLED).toBe('1');
  expect(nextEnvironment('development', {}).NEXT_TELEMETRY_DISABLED).toBe('1');
});

it('builds for production also under a test runner', () => {
  expect(buildEnvironment('').NODE_ENV).toBe('production');
});
