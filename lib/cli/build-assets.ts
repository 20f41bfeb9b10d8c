import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss, { type Plugin } from 'postcss';
import { buildFonts } from './build-fonts';

const STYLES = 'components/styles/document.css';
const PRINT_STYLES = 'components/styles/print.css';
const SCRIPT = 'lib/enhance/main.ts';
/** Loaded inside WeChat alone, after WeChat's own script. */
const WECHAT_SCRIPT = 'lib/wechat/share-card.ts';
const SERVER = 'lib/server/serve.ts';
const KILL_SWITCH = 'lib/worker/kill-switch.ts';
const ASSETS = 'public/assets';
/** Documents kept on phones and in WeChat's cache go on asking for the script they were made with. */
const KEPT_SCRIPTS = 6;

/**
 * Makes what every document inlines or loads, its stylesheet and its one script, the program that serves, and
 * the fonts of posters. Runs before `next build`.
 */
async function buildAssets(): Promise<void> {
  const [css, printCss, script, weChatScript] = await Promise.all([
    buildStyles(STYLES),
    buildStyles(PRINT_STYLES),
    buildScript(SCRIPT, 'enhance'),
    buildScript(WECHAT_SCRIPT, 'wechat'),
    buildServer(),
    buildFonts(),
  ]);
  mkdirSync('.generated', { recursive: true });
  writeFileSync('.generated/document.json', JSON.stringify({ css, printCss, script, weChatScript }));
  console.log(`Document stylesheet ${css.length} bytes, scripts ${script} and ${weChatScript}`);
}

async function buildStyles(file: string): Promise<string> {
  const source = readFileSync(file, 'utf8');
  const result = await postcss([tailwind({ optimize: { minify: true } }), unwrapLayers()]).process(source, {
    from: path.resolve(file),
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

async function buildScript(entry: string, prefix: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const name = `${prefix}-${hash}.js`;
  mkdirSync(ASSETS, { recursive: true });
  writeFileSync(path.join(ASSETS, name), code);
  removeOldScripts(prefix);
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

function removeOldScripts(prefix: string): void {
  const scripts = readdirSync(ASSETS)
    .filter((name) => name.startsWith(`${prefix}-`))
    .map((name) => ({ name, time: statSync(path.join(ASSETS, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of scripts.slice(KEPT_SCRIPTS)) rmSync(path.join(ASSETS, name));
}

await buildAssets();
