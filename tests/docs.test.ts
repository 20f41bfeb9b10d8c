import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { findBrokenLinks, relativeLinks } from './support/markdown-links';
import { listFiles } from './support/source-tree';

const NOT_OURS = ['node_modules', '.next', '.generated', '.git', 'data', 'test-results'];

const folders = readdirSync(projectRoot, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NOT_OURS.includes(entry.name))
  .map(({ name }) => name);
const files = [
  ...readdirSync(projectRoot).filter((name) => name.endsWith('.md')),
  ...folders.flatMap((folder) => listFiles(projectRoot, folder, /\.md$/)),
];

describe('links in the documentation', () => {
  it.each(files)('of %s all resolve', (file) => {
    expect(findBrokenLinks(projectRoot, file, readFileSync(path.join(projectRoot, file), 'utf8'))).toEqual([]);
  });

  it('are looked for in the README', () => expect(files).toContain('README.md'));

  it.each([
    ['a missing file', '[a](docs/missing.md)', ['docs/missing.md']],
    ['a missing picture', '![a](missing.png "title")', ['missing.png']],
    ['a missing picture in HTML', '<img width="300" src="missing.png" />', ['missing.png']],
    ['a missing reference', '[a]: missing.md', ['missing.md']],
    ['a missing heading', '# Here\n[a](#there)', ['#there']],
    ['a missing file from the root', '[a](/missing.md)', ['/missing.md']],
  ])('are noticed when they lead to %s', (_, text, broken) => {
    expect(findBrokenLinks(projectRoot, 'README.md', text)).toEqual(broken);
  });

  it.each([
    ['files and headings that exist', '# Two words, here\n[a](package.json) [b](#two-words-here) [c](./lib)'],
    ['other sites', '[a](https://www.example.gov.cn/missing.md) [b](mailto:a@example.org)'],
    ['code', '`[a](missing.md)`\n\n```md\n[a](missing.md)\n```\n'],
  ])('may lead to %s', (_, text) => expect(findBrokenLinks(projectRoot, 'README.md', text)).toEqual([]));

  it('are found in every notation', () => {
    expect(relativeLinks('[a](a.md) ![b](b.png)\n[c]: c.md\n<img src="d.png">')).toEqual([
      'a.md',
      'b.png',
      'c.md',
      'd.png',
    ]);
  });
});
