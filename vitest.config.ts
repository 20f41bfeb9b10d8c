import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A test starved by a busy machine gets one more chance there; on a desk every failure shows.
const retry = process.env.CI ? 1 : 0;
const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

const shared = {
  resolve: { alias: { '@': root, 'server-only': `${root}/tests/support/server-only.ts` } },
  oxc: { jsx: { runtime: 'automatic' as const } },
};

/** Browser tests that look at the clock, or wait for a worker to keep many articles. */
const TIMED = [
  'degraded',
  'delta-sync',
  'download',
  'failure',
  'kept-articles',
  'offline',
  'saved',
  'search-kept',
  'visits-browser',
  'worker-updates',
].map((name) => `tests/e2e/${name}.test.ts`);

const browserTests = {
  testTimeout: 120_000,
  hookTimeout: 600_000,
  // A worker that is woken beside another test's browser takes its time.
  expect: { poll: { timeout: 10_000 } },
  retry,
  globalSetup: 'tests/support/e2e-setup.ts',
};

export default defineConfig({
  test: {
    // Half of the time goes by waiting, for deadlines and for servers to start.
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // These share nothing but modules, and a process for each of seventy files takes half of the time.
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          setupFiles: ['tests/support/console-noise.ts'],
          // A fuzz loop that takes a second here takes many on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/component-setup.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          retry,
        },
      },
      {
        ...shared,
        test: { ...browserTests, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: TIMED },
      },
      {
        ...shared,
        // Two cores: a browser beside another one measures its neighbour.
        test: {
          ...browserTests,
          name: 'e2e-timed',
          include: TIMED,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
