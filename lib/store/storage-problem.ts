/** Why nothing can be written at the moment: safe to show to anyone. */
export type WriteProblem = 'read-only' | 'disk full' | 'write error';

const CORRUPT = 11;
const NOT_A_DATABASE = 26;
const READ_ONLY = 8;
const CANNOT_OPEN = 14;
const IO_ERROR = 10;
const FULL = 13;
/** A file that was cut off while it was open. */
const SHORT_READ = IO_ERROR | (2 << 8);

/** The content of the file is wrong, as opposed to what surrounds it. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return [CORRUPT, NOT_A_DATABASE].includes(code & 0xff) || code === SHORT_READ;
}

/** What we found ourselves, in the form in which SQLite would have said it. */
export function damageError(found: string): Error {
  return Object.assign(new Error(found), { rawCode: CORRUPT });
}

/** What kept a write of SQLite's or of the file system's from succeeding; `undefined` when it was something else. */
export function writeProblemOf(error: unknown): WriteProblem | undefined {
  const name = nameOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(name) || name === 'SQLITE_IOERR_SHMSIZE') return 'disk full';
  if (['EROFS', 'EACCES', 'EPERM'].includes(name)) return 'read-only';
  const code = codeOf(error) & 0xff;
  if (code === FULL) return 'disk full';
  if (code === READ_ONLY || code === CANNOT_OPEN) return 'read-only';
  return code === IO_ERROR ? 'write error' : undefined;
}

/** One sentence for the operator that names the folder and says what to do. */
export function describeWriteProblem(dataDir: string, problem: WriteProblem, error?: unknown): string {
  switch (problem) {
    case 'disk full':
      return `${dataDir}: the disk is full; free some space, the next sync goes on where this one stopped`;
    case 'read-only':
      return `${dataDir}: nothing can be written (read-only file system, or no permission for this user); make the folder writable or set DATA_DIR`;
    case 'write error':
      return `${dataDir}: the disk refuses to be written (${(error as Error | undefined)?.message ?? 'unknown reason'}); check the disk and its quota`;
  }
}

/** SQLite's own number with its extension in the higher bits; 0 when the error is none of SQLite's. */
function codeOf(error: unknown): number {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { rawCode } = at as { rawCode?: unknown };
    if (typeof rawCode === 'number') return rawCode;
    // The driver gives the number of a failed opening in its text only.
    const inText = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(at.message)?.[1];
    if (inText) return Number(inText);
  }
  return 0;
}

function nameOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && code !== '') return code;
  }
  return '';
}
