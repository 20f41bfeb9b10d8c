import { fail, ok, type Result } from '../model/result';
import { parseEnv, type Env } from '../site/env';
import { projectRoot } from './project-root';

/** The exit code of every command when a setting is wrong: it is for the operator to mend, not to retry. */
export const BAD_SETTINGS = 2;

/** The settings from the environment; the error names every variable that is wrong. */
export function readSettings(): Result<Env> {
  try {
    return ok(parseEnv(process.env, projectRoot));
  } catch (error) {
    return fail((error as Error).message);
  }
}
