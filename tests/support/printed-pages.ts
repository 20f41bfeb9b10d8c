import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The text of a PDF without any white space: lines break where they like. In the order of the page's source. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
}

/** Its pages as PNG files, in order, beside it. */
export function pdfPages(file: string, dotsPerInch = 150): string[] {
  const stem = file.replace(/\.pdf$/, '-page');
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', file, stem]);
  const isPage = (name: string) => name.startsWith(`${path.basename(stem)}-`) && name.endsWith('.png');
  return readdirSync(path.dirname(file))
    .filter(isPage)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => path.join(path.dirname(file), name));
}

/** Width and height of the pages in points, each size once. */
export function pdfSizes(file: string): string[] {
  const info = execFileSync('pdfinfo', ['-l', '999', file], { encoding: 'utf8' });
  return [...new Set([...info.matchAll(/size:\s+([\d.]+ x [\d.]+)/g)].map(([, size = '']) => size))];
}

/** How many pictures stand in a PDF, masks aside. */
export function pdfPictures(file: string): number {
  return (
    execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).match(/^\s*\d+\s+\d+\s+image\b/gm)?.length ?? 0
  );
}

/** Every code that zbar reads on some pages, sorted. It ends with an error when one of them has none. */
export function zbarCodes(files: string[]): string[] {
  const options = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable'];
  const { stdout, error } = spawnSync('zbarimg', [...options, ...files], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim().split('\n').sort();
}
