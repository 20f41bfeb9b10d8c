import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { startGroup } from '../../support/child-group';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-lock-'));
  writeFileSync(path.join(root, 'log'), '');
});

afterEach(() => rmSync(root, { recursive: true }));

/** A process that takes the lock, holds it for a while and notes when. */
function startHolder(name: string, holdMs: number) {
  const program = `
    import { appendFileSync } from 'node:fs';
    import { withBuildLock } from '${projectRoot}/lib/cli/build-lock.ts';
    const note = (what) => appendFileSync('${root}/log', what + ' ${name}\\n');
    await withBuildLock('${root}', () => note('waits'), async () => {
      note('takes');
      await new Promise((resolve) => setTimeout(resolve, ${holdMs}));
      note('leaves');
    });`;
  return startGroup(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    cwd: projectRoot,
  });
}

const readLog = () => readFileSync(path.join(root, 'log'), 'utf8').trim().split('\n');

async function waitForLine(line: string): Promise<void> {
  while (!readLog().includes(line)) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('lets one process build at a time', async () => {
  const holders = ['a', 'b', 'c'].map((name) => startHolder(name, 300));
  expect(await Promise.all(holders.map(({ exited }) => exited))).toEqual([0, 0, 0]);
  const turns = readLog().filter((line) => !line.startsWith('waits'));
  expect(turns).toHaveLength(6);
  for (let i = 0; i < turns.length; i += 2) {
    expect([turns[i], turns[i + 1]]).toEqual([turns[i], turns[i]?.replace('takes', 'leaves')]);
  }
});

it('passes to the next process when the one that holds it is killed', async () => {
  const killed = startHolder('a', 60_000);
  await waitForLine('takes a');
  const next = startHolder('b', 10);
  await waitForLine('waits b');
  killed.signal('SIGKILL');
  expect(await next.exited).toBe(0);
  expect(readLog()).toEqual(['takes a', 'waits b', 'takes b', 'leaves b']);
});
