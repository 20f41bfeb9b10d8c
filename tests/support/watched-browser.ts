import { createServer, type AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './chromium';

export interface WatchedBrowser {
  browser: Browser;
  /** Hosts under `.example` that the browser tried to reach, by whatever means: page, prefetch, preconnect. */
  reached: string[];
  close(): Promise<void>;
}

/** A browser whose way to everything but this machine leads through a proxy that only takes notes. */
export async function launchWatchedBrowser(): Promise<WatchedBrowser> {
  const reached: string[] = [];
  const proxy = createServer((socket) => {
    socket.once('data', (data) => {
      const target = data.toString('latin1').split('\r\n', 1)[0] ?? '';
      if (target.includes('.example')) reached.push(target);
      socket.destroy();
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const browser = await launchBrowser({ args: [`--proxy-server=http://127.0.0.1:${port}`] });
  return {
    browser,
    reached,
    async close() {
      await browser.close();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

export interface WatchedContext {
  context: BrowserContext;
  /** Every sign that something of a feed ran or asked for something, oldest first. */
  seen: string[];
}

/** Pages in which `__hit()`, `alert()`, requests to elsewhere, new windows and policy violations are noted. */
export async function watchedContext(
  browser: Browser,
  ownOrigin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
    ...options,
  });
  const seen: string[] = [];
  const note = (page: Page, what: string) => seen.push(`${what} on ${page.url()}`);
  await context.exposeBinding('__hit', ({ page }, what?: string) => void note(page, what ?? 'hit'));
  await context.addInitScript(() => {
    const { __hit } = window as unknown as { __hit(what: string): void };
    document.addEventListener('securitypolicyviolation', (event) =>
      __hit(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${ownOrigin}/`) && !url.startsWith('data:,')) seen.push(`request for ${url}`);
  });
  context.on('page', (page) => {
    page.on('popup', () => note(page, 'window opened'));
    page.on('dialog', (dialog) => {
      note(page, `dialog "${dialog.message()}"`);
      void dialog.dismiss().catch(() => undefined);
    });
  });
  return { context, seen };
}

/** Runs `visit` for each item, in several pages of the context at once. */
export async function visitAll<T>(
  context: BrowserContext,
  items: readonly T[],
  visit: (page: Page, item: T) => Promise<void>,
  pages = 4,
): Promise<void> {
  const left = [...items];
  const work = async () => {
    const page = await context.newPage();
    for (let item = left.shift(); item !== undefined; item = left.shift()) await visit(page, item);
    await page.close();
  };
  await Promise.all(Array.from({ length: pages }, work));
}

/**
 * In the page: every event a reader's finger, pointer or keyboard makes, on every element below `selector`,
 * and a click on every link. Navigation is held; `javascript:` would run all the same.
 */
export function pokeEverything(selector: string): Promise<void> {
  const EVENTS =
    'mouseover mouseenter mousemove mousedown mouseup pointerover pointerdown pointerup touchstart touchend focus focusin blur keydown keyup input change submit toggle beforetoggle error load animationstart transitionend wheel scroll contextmenu auxclick copy cut paste dragstart drop'.split(
      ' ',
    );
  const { navigation } = window as unknown as { navigation: EventTarget };
  navigation.addEventListener('navigate', (event) => event.preventDefault());
  for (const element of document.querySelectorAll<HTMLElement>(`${selector}, ${selector} *`)) {
    for (const name of EVENTS) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
    if (element.tabIndex >= 0) element.focus({ preventScroll: true });
  }
  document.querySelectorAll<HTMLElement>(`${selector} a`).forEach((link) => link.click());
  // A task later whatever was started has run.
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** In the page: what stands in it that no page of ours may hold. */
export function forbiddenMarkup(): string[] {
  const SCRIPT_ADDRESS = /^[\s\u0000-\u001f]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^\s*data\s*:/i;
  const found: string[] = [];
  // Next's own, which tells screen readers of a new page.
  for (const element of document.querySelectorAll('*:not(next-route-announcer)')) {
    const inBody = element.closest('#body > *') !== null;
    for (const { name, value } of element.attributes) {
      const isText = /^(?:content|alt|title|value|class|aria-.*|data-.*)$/.test(name);
      const isWrong =
        name.startsWith('on') || name === 'style' || name === 'srcdoc' || (!isText && SCRIPT_ADDRESS.test(value));
      if (isWrong || (inBody && (name === 'id' || name === 'name')))
        found.push(`${element.localName}[${name}=${value}]`);
    }
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && inBody) found.push(`<${element.localName}>`);
    if (element.shadowRoot || element.localName.includes('-')) found.push(`<${element.localName}>`);
    const isActive = /^(?:iframe|frame|object|embed|applet|base|portal|form|input|style|script|link|meta|svg|math)$/;
    if (inBody && isActive.test(element.localName)) found.push(`<${element.localName}>`);
  }
  const scripts = [...document.scripts].filter((script) => script.type !== 'application/ld+json');
  const foreign = scripts.filter((script) => script.src !== '' && new URL(script.src).origin !== location.origin);
  found.push(...foreign.map((script) => `script from ${script.src}`));
  return found;
}
