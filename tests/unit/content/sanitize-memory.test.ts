import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MB = 1_048_576;
const PROGRAM = 'tests/unit/content/sanitize-in-a-loop.ts';

it('the heap stays flat over ten passes of 500 articles', async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', PROGRAM]);
  const heap = stdout.trim().split('\n').map(Number);
  expect(heap).toHaveLength(10);
  // The first passes compile; a leak of one article in ten would show as megabytes.
  const grown = (heap.at(-1) ?? 0) - (heap[2] ?? 0);
  expect(grown / MB).toBeLessThan(2);
}, 120_000);
