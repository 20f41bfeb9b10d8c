import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampOutputs, stampSources } from '@/lib/cli/source-stamp';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  for (const file of ['app/page.tsx', 'lib/model/article.ts', 'public/icon.svg', 'next.config.mjs']) write(file, file);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('stampSources', () => {
  it('is the same for the same sources', () => {
    const before = stampSources(root, '');
    write('app/page.tsx', 'app/page.tsx');
    expect(stampSources(root, '')).toBe(before);
  });

  it('differs by base path', () => {
    expect(stampSources(root, '/swjxj/zt/cwzl')).not.toBe(stampSources(root, ''));
  });

  it.each([
    'app/page.tsx',
    'app/a/[code]/route.tsx',
    'components/list/card.tsx',
    'lib/model/article.ts',
    'public/icon.svg',
    'next.config.mjs',
    'package-lock.json',
    'postcss.config.mjs',
    'tsconfig.json',
    'site.config.json',
    'proxy.ts',
    'instrumentation.ts',
  ])('changes when %s is added or edited', (file) => {
    const before = stampSources(root, '');
    write(file, 'edited');
    expect(stampSources(root, '')).not.toBe(before);
  });

  it('changes when a file is renamed', () => {
    const before = stampSources(root, '');
    rmSync(path.join(root, 'app/page.tsx'));
    write('app/other.tsx', 'app/page.tsx');
    expect(stampSources(root, '')).not.toBe(before);
  });

  it.each([
    'public/assets/enhance-0123456789.js',
    'public/sw.js',
    'public/swe-worker-0123.js',
    '.generated/document.json',
    '.next/BUILD_ID',
    'data/reader.db',
    'demo/feed.json',
    'tests/unit/a.test.ts',
    'docs/feed.md',
    'README.md',
    'tsconfig.tsbuildinfo',
  ])('stays when %s changes', (file) => {
    const before = stampSources(root, '');
    write(file, 'edited');
    expect(stampSources(root, '')).toBe(before);
  });
});

describe('stampOutputs', () => {
  it.each(['public/assets/enhance-0123456789.js', 'public/sw.js', '.generated/document.json'])(
    'changes when %s is lost or replaced',
    (file) => {
      const without = stampOutputs(root);
      write(file, 'built');
      const built = stampOutputs(root);
      write(file, 'replaced');
      expect(new Set([without, built, stampOutputs(root)]).size).toBe(3);
    },
  );

  it('stays when a source or a copy of the tree changes', () => {
    const before = stampOutputs(root);
    write('public/icon.svg', 'edited');
    write('.generated/base-path/_cwzl/public/sw.js', 'built');
    expect(stampOutputs(root)).toBe(before);
  });
});
