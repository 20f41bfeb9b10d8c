import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceImport {
  /** As written: `../model/article`, `@/lib/qr/qr`, `node:fs`. */
  specifier: string;
  /** Erased by the compiler. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with forward slashes: `lib/qr/qr.ts`. */
  path: string;
  text: string;
  imports: SourceImport[];
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\s*from\s*)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)(?!\s*\.[A-Z])/g;

export function parseSource(filePath: string, text: string): SourceFile {
  const statements = [...text.matchAll(STATEMENT)].map(([, type, names = '', specifier = '']) => ({
    specifier,
    typeOnly: type !== undefined || hasOnlyTypes(names),
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, typeOnly: false }));
  return { path: filePath, text, imports: [...statements, ...dynamic] };
}

/** `{ type A, type B }` is as good as `import type`. */
function hasOnlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = (inner ?? '').split(',').filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => /^\s*type\s/.test(part));
}

/** All TypeScript and JavaScript files below the given folders of the checkout. */
export function readSources(root: string, folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => listFiles(root, folder)).map((file) => parseSource(file, read(root, file)));
}

export function listFiles(root: string, folder: string, wanted = /\.(ts|tsx|mjs|js)$/): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const child = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(root, child, wanted);
    return wanted.test(entry.name) ? [child] : [];
  });
}

const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

/** The path from the root that an import of ours means, without its extension; `undefined` for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : undefined;
  return target && withoutExtension(target);
}

export const withoutExtension = (file: string) => file.replace(/\.(ts|tsx|mjs|js)$/, '');
