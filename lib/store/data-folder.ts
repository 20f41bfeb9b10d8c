import 'server-only';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes sure that DATA_DIR is a folder that can be read, and creates it when it is missing.
 *
 * Level by level: `mkdir` with `recursive` never returns below `/proc`.
 *
 * @throws Error naming the folder and what to do
 */
export function prepareDataFolder(dataDir: string): void {
  const missing: string[] = [];
  let at = dataDir;
  while (!existsSync(at) && path.dirname(at) !== at) {
    missing.unshift(at);
    at = path.dirname(at);
  }
  if (!statSync(at).isDirectory()) {
    throw new Error(`${dataDir}: ${at === dataDir ? 'it' : at} is a file, not a folder; set DATA_DIR to a folder`);
  }
  for (const folder of missing) createFolder(folder, dataDir);
  try {
    accessSync(dataDir, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`${dataDir}: this user may not read the folder; give it the right, or set DATA_DIR`, {
      cause: error,
    });
  }
}

/** Why a server cannot run on this folder: one sentence; `undefined` when it can, if only for reading. */
export function findDataFolderProblem(dataDir: string, databaseFile: string): string | undefined {
  try {
    prepareDataFolder(dataDir);
  } catch (error) {
    return (error as Error).message;
  }
  if (isWritable(dataDir) || existsSync(path.join(dataDir, databaseFile))) return undefined;
  return `${dataDir}: nothing can be written there and it holds no database to read; make it writable, or set DATA_DIR`;
}

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function createFolder(folder: string, dataDir: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && existsSync(folder)) return;
    throw new Error(`${dataDir}: ${folder} cannot be created (${code}); create it for this user, or set DATA_DIR`, {
      cause: error,
    });
  }
}
