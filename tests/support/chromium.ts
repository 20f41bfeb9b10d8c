import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FOLDERS = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
/** Programs that read what is printed, and their packages: PDF to pictures and text, and a third reader of codes. */
const TOOLS = [
  ['pdftoppm', 'poppler-utils'],
  ['zbarimg', 'zbar-tools'],
] as const;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser that the tests drive: CHROMIUM_PATH, else the first one found on this machine. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!isExecutable(given)) throw new Error(`CHROMIUM_PATH is ${given}, which cannot be run.`);
    return given;
  }
  return FOLDERS.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)).find(isExecutable);
}

/** Finds a Chromium and the tools or, on Debian and its relatives, installs what is missing; says what it does. */
export function ensureChromium(say: (line: string) => void = console.log): string {
  const missing = missingPackages();
  if (missing.length > 0) {
    say(`Installing ${missing.join(', ')} with apt-get, which the browser tests need.`);
    installPackages(missing);
  }
  const found = findChromium();
  if (!found) throw new Error('apt-get installed no chromium. Install one and set CHROMIUM_PATH to it.');
  say(`Browser tests use ${found}.`);
  return found;
}

function missingPackages(): string[] {
  const isBrowserReady = findChromium() !== undefined && (process.env.CHROMIUM_PATH || hasChineseFont());
  const tools = TOOLS.filter(([name]) => !FOLDERS.some((folder) => isExecutable(`${folder}/${name}`)));
  return [...(isBrowserReady ? [] : PACKAGES), ...tools.map(([, name]) => name)];
}

function installPackages(packages: string[]): void {
  const advice = `Install ${packages.join(' and ')}; CHROMIUM_PATH may name a Chromium of version 120 or later.`;
  if (!existsSync('/usr/bin/apt-get')) throw new Error(`There is no apt-get to install packages with. ${advice}`);
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    const { status } = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed. ${advice}`);
  }
}

/** Without one every Chinese character is a box: the layout measured would not be the one readers get. */
function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Run `npm test`, which installs one, or set CHROMIUM_PATH.');
  const { args = [], ...rest } = options;
  return chromium.launch({ executablePath, headless: true, ...rest, args: [...ARGUMENTS, ...args] });
}

/** A page as a reader's phone shows it: 360 × 800 CSS px, two device px each, touch, Chinese, in a context of its own. */
export async function newPhonePage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  return context.newPage();
}
