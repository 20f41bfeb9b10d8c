import { articles } from './0001-articles';
import { rules } from './0002-rules';
import { media } from './0003-media';
import { visits } from './0004-visits';
import { placements } from './0005-placements';

/** Append only: a database remembers how many of these it has run. */
export const MIGRATIONS: readonly string[] = [articles, rules, media, visits, placements];
