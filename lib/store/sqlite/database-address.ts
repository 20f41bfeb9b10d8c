import { pathToFileURL } from 'node:url';

/** SQLite's address of a file with a parameter: `mode=ro` never writes, `immutable=1` also needs no lock. */
export function databaseAddress(file: string, parameter: 'mode=ro' | 'immutable=1'): string {
  return `${pathToFileURL(file).href}?${parameter}`;
}
