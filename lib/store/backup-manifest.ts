import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../model/result';

export const MANIFEST_FILE = 'manifest.json';
const FORMAT = 1;

const count = z.number().int().min(0);
const schema = z.object({
  format: z.number(),
  /** ISO 8601 */
  createdAt: z.string(),
  /** Migrations that the database had run. */
  schemaVersion: count,
  counts: z.object({ articles: count, withdrawn: count, visits: count, mediaFiles: count, mediaBytes: count }),
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** What a backup holds. `articles` are those that can be read; paths are relative, with `/`. */
export type BackupManifest = z.infer<typeof schema>;
export type BackupCounts = BackupManifest['counts'];
export type BackupFile = BackupManifest['files'][number];

export function manifestText(manifest: Omit<BackupManifest, 'format'>): string {
  return `${JSON.stringify({ format: FORMAT, ...manifest }, undefined, 2)}\n`;
}

/** The manifest of a backup folder; an error says why the folder is none. */
export async function readManifest(folder: string): Promise<Result<BackupManifest>> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return fail(`${folder}: there is no such folder`);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? `has no ${MANIFEST_FILE}` : `its ${MANIFEST_FILE} cannot be read`;
    return fail(`${folder}: is not a whole backup: ${why}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return fail(`${folder}: is not a backup: its ${MANIFEST_FILE} says something else`);
  const { format, files } = parsed.data;
  if (format !== FORMAT)
    return fail(`${folder}: was made by another release (format ${format}, this one reads ${FORMAT})`);
  const outside = files.find((file) => !isInside(file.path));
  return outside ? fail(`${folder}: names a file outside of itself: ${outside.path}`) : ok(parsed.data);
}

/** Looks at every byte; one sentence for each file that is not as it was. */
export async function findBackupProblems(folder: string, files: BackupFile[]): Promise<string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const found = await describeFile(folder, file.path).catch(() => undefined);
    if (!found) problems.push(`${file.path} is missing`);
    else if (found.bytes !== file.bytes)
      problems.push(`${file.path} has ${found.bytes} bytes instead of ${file.bytes}`);
    else if (found.sha256 !== file.sha256) problems.push(`${file.path} was changed`);
  }
  return problems;
}

export async function describeFile(folder: string, name: string): Promise<BackupFile> {
  const file = path.join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { path: name, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

const isInside = (name: string) => name === path.posix.normalize(name) && !/^(\/|\.\.(\/|$))/.test(name);
