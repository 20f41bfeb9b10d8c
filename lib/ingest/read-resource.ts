import 'server-only';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchBytes, type FetchOptions } from '../feed/fetch-bytes';
import { parseAddress } from '../model/resource-address';
import { fail, ok, type Result } from '../model/result';

export interface ResourceLimits extends Omit<FetchOptions, 'sameOrigin'> {
  /** Folder of a feed file: files below it may be read. Absent for feeds from the web. */
  folder?: string;
}

/** Folder whose files a feed may name, for a feed that is a file itself. */
export function folderOf(feed: string): string | undefined {
  return /^https?:\/\//i.test(feed) ? undefined : path.dirname(feed);
}

/** Origin of a feed from the web: its pictures and attachments may stand on the same port. */
export function originOf(feed: string): string | undefined {
  return folderOf(feed) === undefined ? parseAddress(feed)?.origin : undefined;
}

/** The bytes at an absolute http(s) or file address; errors are sentences without the address. */
export async function readResource(url: string, limits: ResourceLimits): Promise<Result<Uint8Array>> {
  if (!url.startsWith('file:')) {
    const fetched = await fetchBytes(url, limits);
    // The reports name the address beside the reason.
    return fetched.ok ? ok(fetched.value.bytes) : fail(fetched.error.replace(/^https?:\/\/\S+: /, ''));
  }
  const file = await locateFile(url, limits.folder);
  if (!file.ok) return file;
  if (file.value.size > limits.maxBytes) return fail(`more than ${limits.maxBytes} bytes`);
  return ok(await readFile(file.value.path));
}

/**
 * A file as it is now: its real path, size and time of change. It must lie in the feed's folder also
 * after links are followed; a feed cannot publish other files of the machine.
 */
export async function locateFile(
  url: string,
  folder: string | undefined,
): Promise<Result<{ path: string; size: number; changedAt: number }>> {
  if (folder === undefined) return fail('a feed from the web cannot name a file');
  try {
    const file = await realpath(fileURLToPath(url));
    const inside = path.relative(await realpath(folder), file);
    if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return fail("outside the feed's folder");
    const { size, mtimeMs, isFile } = await stat(file).then((found) => ({ ...found, isFile: found.isFile() }));
    return isFile ? ok({ path: file, size, changedAt: mtimeMs }) : fail('is not a file');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fail(code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${code ?? String(error)}`);
  }
}
