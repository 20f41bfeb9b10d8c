import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface NodeOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Starts Node with our output as its output. */
export function startNode(args: string[], { cwd, env }: NodeOptions): ChildProcess {
  return spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });
}

/**
 * Waits for a child's end and meanwhile hands on the signals that ask us to end.
 *
 * @returns its exit code, or 128 + the number of the signal that ended it, as a shell reports it
 */
export function waitForExit(child: ChildProcess): Promise<number> {
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  }).finally(() => {
    for (const signal of FORWARDED) process.off(signal, forward);
  });
}
