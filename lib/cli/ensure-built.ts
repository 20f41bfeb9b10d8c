import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../model/result';
import { withBuildLock } from './build-lock';
import { startNode, waitForExit } from './child-process';
import { buildEnvironment, nextArguments, scriptArguments } from './next-command';
import { stampOutputs, stampSources } from './source-stamp';

export interface BuildOptions {
  /** Absolute path of the checkout to build. */
  root: string;
  /** `''` or `/swjxj/zt/cwzl` */
  basePath: string;
  /** Build even when the last build is of the same sources and settings. */
  force?: boolean;
  say?: (line: string) => void;
}

/**
 * Makes sure that `.next` and the built files of `public/` belong to the present sources and base
 * path. Several processes may ask at once: one builds, the others wait and find the work done.
 *
 * @returns `built`, or `kept` when nothing had changed; an error that names the step that failed
 */
export async function ensureBuilt(options: BuildOptions): Promise<Result<'built' | 'kept'>> {
  const { root, basePath, force = false, say = console.log } = options;
  if (!force && isBuilt(root, basePath)) return ok('kept');
  const onWait = () => say('Another process is building; waiting for it.');
  return withBuildLock(root, onWait, async () => {
    if (!force && isBuilt(root, basePath)) return ok('kept');
    const why = existsSync(stampFile(root)) ? 'sources or settings have changed' : 'there is no build yet';
    say(force ? 'Building.' : `Building: ${why}. This takes a minute or two.`);
    return build(root, basePath);
  });
}

async function build(root: string, basePath: string): Promise<Result<'built'>> {
  // Until the new stamp is written, whatever lies in `.next` counts as no build.
  rmSync(stampFile(root), { force: true });
  const sources = stampSources(root, basePath);
  const steps = [
    ['build-assets', scriptArguments(root, 'lib/cli/build-assets.ts')],
    ['next build', nextArguments(root, 'build', '--webpack')],
  ] as const;
  for (const [name, args] of steps) {
    const code = await waitForExit(startNode([...args], { cwd: root, env: buildEnvironment(basePath) }));
    if (code > 128) return fail('The build was interrupted.');
    if (code !== 0) return fail(`The build failed: ${name} ended with code ${code}, see above.`);
  }
  writeFileSync(stampFile(root), stampText(root, sources));
  return ok('built');
}

function isBuilt(root: string, basePath: string): boolean {
  if (!existsSync(stampFile(root)) || !existsSync(path.join(root, '.next/BUILD_ID'))) return false;
  return readFileSync(stampFile(root), 'utf8') === stampText(root, stampSources(root, basePath));
}

function stampText(root: string, sources: string): string {
  return `${JSON.stringify({ sources, outputs: stampOutputs(root) })}\n`;
}

const stampFile = (root: string) => path.join(root, '.next/build-stamp.json');
