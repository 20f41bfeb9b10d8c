import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  /** Absolute path of an empty folder on a file system of its own. */
  path: string;
  /** Nothing can be written any more, not even by root. */
  makeReadOnly(): void;
  makeWritable(): void;
  /** Takes all space that is left, but for so many bytes. */
  fill(free?: number): void;
  /** Gives it back. */
  empty(): void;
  remove(): void;
}

const FILLER = 'filler.bin';

/** A file system in memory; `undefined` where this user may not mount one: tests then say that they skip. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  const filler = path.join(folder, FILLER);
  return {
    path: folder,
    // A second mount over the first: what is open below it does not keep it writable.
    makeReadOnly() {
      mount('--bind', folder, folder);
      mount('-o', 'remount,bind,ro', folder);
    },
    makeWritable: () => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }),
    fill(free = 0) {
      for (let size = 1 << 20; size >= 4096; size /= 2) {
        const keepsFree = () => free > 0 && freeBytes(folder) - size < free;
        while (!keepsFree() && grow(filler, size));
      }
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      while (isMounted(folder)) execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
      rmdirSync(folder);
    },
  };
}

/** Whether this user may mount one at all. */
export function canMount(): boolean {
  const disk = mountSmallDisk(1);
  disk?.remove();
  return disk !== undefined;
}

function isMounted(folder: string): boolean {
  return readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `);
}

function grow(file: string, bytes: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

function freeBytes(folder: string): number {
  const out = execFileSync('df', ['--output=avail', '-B1', folder]).toString();
  return Number(out.split('\n')[1]);
}
