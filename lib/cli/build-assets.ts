import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss, { type Plugin } from 'postcss';

const STYLES = 'components/styles/document.css';
const SCRIPT = 'lib/enhance/main.ts';
const SERVER = 'lib/server/serve.ts';
const KILL_SWITCH = 'lib/worker/kill-switch.ts';
const ASSETS = 'public/assets';
/** Documents kept on phones and in WeChat's cache go on asking for the script they were made with. */
const KEPT_SCRIPTS = 6;

/**
 * Makes what every document inlines or loads, its stylesheet and its one script, and the program that serves.
 * Runs before `next build`.
 */
async function buildAssets(): Promise<void> {
  const [css, script] = await Promise.all([buildStyles(), buildScript(), buildServer()]);
  mkdirSync('.generated', { recursive: true });
  writeFileSync('.generated/document.json', JSON.stringify({ css, script }));
  console.log(`Document stylesheet ${css.length} bytes, script ${script}`);
}

async function buildStyles(): Promise<string> {
  const source = readFileSync(STYLES, 'utf8');
  const result = await postcss([tailwind({ optimize: { minify: true } }), unwrapLayers()]).process(source, {
    from: path.resolve(STYLES),
  });
  return result.css;
}

/** Cascade layers are unknown to web views before 2022, which would drop all rules in them. Their order is kept. */
function unwrapLayers(): Plugin {
  return {
    postcssPlugin: 'unwrap-layers',
    OnceExit(root) {
      root.walkAtRules('layer', (rule) => {
        if (rule.nodes) rule.replaceWith(rule.nodes);
        else rule.remove();
      });
      root.walkComments((comment) => void comment.remove());
    },
  };
}

async function buildScript(): Promise<string> {
  const result = await build({
    entryPoints: [SCRIPT],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const name = `enhance-${hash}.js`;
  mkdirSync(ASSETS, { recursive: true });
  writeFileSync(path.join(ASSETS, name), code);
  removeOldScripts();
  return `/assets/${name}`;
}

/** As plain JavaScript: run from TypeScript it would start 0.7 s later and keep a compiler of 60 MB in memory. */
async function buildServer(): Promise<void> {
  await build({
    entryPoints: [SERVER],
    bundle: true,
    outfile: '.generated/server.mjs',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    define: { 'process.env.KILL_SWITCH_SCRIPT': JSON.stringify(await buildKillSwitch()) },
  });
}

/** Inside the server, not in `public/`: its address is that of the worker whose place it takes. */
async function buildKillSwitch(): Promise<string> {
  const result = await build({
    entryPoints: [KILL_SWITCH],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    define: { 'process.env.NEXT_PUBLIC_BASE_PATH': JSON.stringify(basePathOf(process.env.BASE_PATH)) },
  });
  return result.outputFiles[0]?.text ?? '';
}

/** As next.config.mjs has it. */
const basePathOf = (setting = '') => setting.replace(/\/+$/, '');

function removeOldScripts(): void {
  const scripts = readdirSync(ASSETS)
    .filter((name) => name.startsWith('enhance-'))
    .map((name) => ({ name, time: statSync(path.join(ASSETS, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of scripts.slice(KEPT_SCRIPTS)) rmSync(path.join(ASSETS, name));
}

await buildAssets();
