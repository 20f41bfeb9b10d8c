import { spawnSync } from 'node:child_process';

/** `npm test`: every step runs, also after one has failed, and a table closes the run. */
const STEPS = [
  ['chromium', ['node', '--import', 'tsx', 'tests/support/install-chromium.ts']],
  ['types', ['npm', 'run', '--silent', 'typecheck']],
  ['unit', ['npm', 'run', '--silent', 'test:unit']],
  ['components', ['npm', 'run', '--silent', 'test:components']],
  ['build', ['npm', 'run', '--silent', 'build', '--', '--if-needed']],
  ['integration', ['npm', 'run', '--silent', 'test:integration']],
  ['e2e', ['npm', 'run', '--silent', 'test:e2e']],
] as const;

const results = STEPS.map(([name, [command, ...args]]) => {
  console.log(`\n== ${name}`);
  const startedAt = Date.now();
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return { name, passed: status === 0, seconds };
});

console.log('');
for (const { name, passed, seconds } of results) {
  console.log(`${name.padEnd(12)} ${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
