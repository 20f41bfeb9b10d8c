import { spawn, type ChildProcess } from 'node:child_process';

export interface ChildGroup {
  /** What it printed so far, both streams. */
  log(): string;
  /** `undefined` while it runs. */
  exitCode(): number | undefined;
  /** Settles with the exit code, 128 + 9 after SIGKILL and so on. */
  exited: Promise<number>;
  /** Signals the process and everything it started. */
  signal(name: NodeJS.Signals): void;
  /** SIGTERM, and SIGKILL after ten seconds. */
  stop(): Promise<number>;
}

const running = new Set<ChildProcess>();

// An interrupted test run must not leave servers behind.
process.once('exit', () => running.forEach((child) => signalGroup(child, 'SIGKILL')));

/** Starts a program in a process group of its own, so that a signal reaches its children as well. */
export function startGroup(
  command: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): ChildGroup {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  let exitCode: number | undefined;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      exitCode = code ?? (signal === 'SIGKILL' ? 137 : 143);
      resolve(exitCode);
    });
  });
  return {
    log: () => output,
    exitCode: () => exitCode,
    exited,
    signal: (name) => signalGroup(child, name),
    async stop() {
      // A process that is stopped would keep SIGTERM for later.
      signalGroup(child, 'SIGCONT');
      signalGroup(child, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
      return exited.finally(() => clearTimeout(timer));
    },
  };
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
