import 'server-only';
import { parseEnv, type Env } from './env';

const KEY = Symbol.for('campaign-reader.env');
const shared = globalThis as { [KEY]?: Env };

/**
 * The environment, parsed once per process: the bundler may load this module several times.
 *
 * @throws Error naming every variable that is wrong
 */
export function getEnv(): Env {
  return (shared[KEY] ??= parseEnv(process.env, process.cwd()));
}
