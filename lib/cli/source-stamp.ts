import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE_FOLDERS = ['app', 'components', 'lib', 'public'];

/** Root files that a build reads: settings of the compilers, locked versions, the site's words, entry points. */
const SOURCE_FILES = [
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'site.config.json',
  'tsconfig.json',
];

const BUILT = /^(public\/assets\/|public\/(sw|swe-worker-[^/]*|workbox-[^/]*)\.js(\.map)?$|\.generated\/)/;

/** Copies of the whole tree live there, each with a stamp of its own. */
const COPIES = '.generated/base-path';

/** Whether a path from the root names what a build writes beside `.next`: no source, but the product needs it. */
export const isBuiltFile = (file: string) => BUILT.test(file);

/**
 * SHA-256 in hex over the names and contents of all that goes into a build, the base path and the
 * major version of Node: two equal stamps mean that a build would give the same product.
 */
export function stampSources(root: string, basePath: string): string {
  const hash = createHash('sha256').update(`${basePath}\n${process.versions.node.split('.', 1)[0]}\n`);
  const files = [...SOURCE_FOLDERS.flatMap((folder) => listFiles(root, folder)), ...SOURCE_FILES];
  return addFiles(
    hash,
    root,
    files.filter((file) => !isBuiltFile(file)),
  ).digest('hex');
}

/** SHA-256 in hex over what a build leaves outside `.next`, so that a lost or replaced file is noticed. */
export function stampOutputs(root: string): string {
  const files = ['public', '.generated'].flatMap((folder) => listFiles(root, folder));
  return addFiles(
    createHash('sha256'),
    root,
    files.filter((file) => isBuiltFile(file)),
  ).digest('hex');
}

function addFiles(hash: Hash, root: string, files: string[]): Hash {
  for (const file of [...files].sort()) {
    const absolute = path.join(root, file);
    if (!existsSync(absolute)) continue;
    hash.update(`${file}\n${createHash('sha256').update(readFileSync(absolute)).digest('hex')}\n`);
  }
  return hash;
}

/** Paths of the files below a folder, relative to `root`, with forward slashes. */
function listFiles(root: string, folder: string): string[] {
  if (folder === COPIES || !existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const child = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, child) : [child];
  });
}
