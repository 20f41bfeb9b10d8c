import { articles } from './0001-articles';

/** Append only: a database remembers how many of these it has run. */
export const MIGRATIONS: readonly string[] = [articles];
