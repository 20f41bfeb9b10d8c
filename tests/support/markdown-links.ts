import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CODE = /^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]*`/gm;
const LINK = /\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)|<(?:img|a|source)\b[^>]*\b(?:src|href)="([^"]+)"/gm;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/gm;

/** The relative links and pictures of a Markdown text that lead nowhere, as written. */
export function findBrokenLinks(root: string, file: string, text: string): string[] {
  return relativeLinks(text).filter((link) => !resolves(root, file, text, link));
}

export function relativeLinks(text: string): string[] {
  return [...text.replace(CODE, '').matchAll(LINK)]
    .map(([, inline, reference, html]) => inline ?? reference ?? html ?? '')
    .filter((link) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link));
}

function resolves(root: string, file: string, text: string, link: string): boolean {
  const [target = '', fragment] = decodeURI(link).split('#', 2);
  const absolute = target.startsWith('/') ? path.join(root, target) : path.resolve(root, path.dirname(file), target);
  if (target !== '' && !existsSync(absolute)) return false;
  if (!fragment || !/\.md$/.test(target || file)) return true;
  return anchorsOf(target === '' ? text : readFileSync(absolute, 'utf8')).includes(fragment);
}

/** The anchors that GitHub and its like give to headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(HEADING)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
