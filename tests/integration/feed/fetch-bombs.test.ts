import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { startStaticServer, type StaticServer } from '../../support/static-server';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({ '/small': { headers: { 'content-encoding': 'gzip' }, body: gzipSync('small') } });
});
afterAll(() => server.close());

/** How many MB the process grew at its peak while it fetched this, and what it said. */
async function fetchApart(body: Uint8Array, encoding: string): Promise<{ grownBy: number; error?: string }> {
  server.set('/bomb', { body, headers: { 'content-encoding': encoding } });
  const program = path.join(import.meta.dirname, 'fetch-once.ts');
  const args = ['--conditions=react-server', '--import', 'tsx', program, server.url('/small'), server.url('/bomb')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot });
  return JSON.parse(stdout) as { grownBy: number; error?: string };
}

const EMPTY = Buffer.alloc(200_000_000);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } };

it.each([
  ['gzip', () => gzipSync(EMPTY)],
  ['deflate', () => deflateSync(EMPTY)],
  ['br', () => brotliCompressSync(EMPTY, quick)],
  ['gzip, gzip', () => gzipSync(gzipSync(EMPTY))],
  ['gzip, gzip, gzip', () => gzipSync(gzipSync(gzipSync(EMPTY)))],
  ['br, gzip', () => gzipSync(brotliCompressSync(EMPTY, quick))],
  // Twenty bytes of gzip that stand for nothing, ten million times: large on the way, empty at the end.
  ['gzip,gzip', () => gzipSync(Buffer.alloc(200_000_000, gzipSync('')))],
])('200 MB in %s are refused with at most 64 MB of memory', async (encoding, pack) => {
  const body = pack();
  expect(body.length).toBeLessThan(1_000_000);
  const { grownBy, error } = await fetchApart(body, encoding);
  expect(error).toBe(`${server.url('/bomb')}: more than 20000000 bytes`);
  expect(grownBy).toBeLessThanOrEqual(64);
});
