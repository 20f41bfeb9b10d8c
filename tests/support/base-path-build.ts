import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { isBuiltFile } from '@/lib/cli/source-stamp';

/** Folders of the checkout that a build neither reads nor may share. */
const LEFT_OUT = ['.next', '.generated', '.git', 'data', 'docs', 'node_modules', 'test-results', 'tests'];
const KEPT = ['.next', '.generated', '.git', 'node_modules', 'public'];

/**
 * Copies the checkout to `.generated/base-path/{name}` and returns that folder. What an earlier build
 * left there stays, so that it is reused while the sources are the same.
 */
export function copyTree(root: string, basePath: string): string {
  const copy = path.join(root, '.generated/base-path', basePath.replaceAll('/', '_'));
  // Our own worker and assets are those of another base path.
  const filter = (file: string) => !isBuiltFile(path.relative(root, file));
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(copy)) {
    if (!KEPT.includes(name)) rmSync(path.join(copy, name), { recursive: true });
  }
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.includes(name)) cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter });
  }
  if (!existsSync(path.join(copy, 'node_modules'))) {
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  }
  // Ends the reach of our .gitignore, under which Tailwind would see no source at all here.
  mkdirSync(path.join(copy, '.git'), { recursive: true });
  return copy;
}
