import type { BrowserContext, Page } from 'playwright-core';

export interface PageWatch {
  /** Requests to other origins than the site's, in any page or worker of the context. */
  foreign: string[];
  /** What the browser's policy forbade, and errors of scripts, each with the page where it happened. */
  violations: string[];
}

interface Violation {
  effectiveDirective: string;
  blockedURI: string;
  sample: string;
}

/** Records, from now on, what pages of a context ask of others and what their policies forbid. */
export async function watchPages(context: BrowserContext, origin: string): Promise<PageWatch> {
  const watch: PageWatch = { foreign: [], violations: [] };
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && /^(https?|wss?):/.test(request.url()))
      watch.foreign.push(request.url());
  });
  await context.exposeFunction('reportViolation', (text: string) => void watch.violations.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample } = event as Violation & Event;
      const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  const watchPage = (page: Page) => {
    page.on('pageerror', (error) => void watch.violations.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const isNetwork = /Failed to load resource/.test(message.text());
      if (message.type() === 'error' && !isNetwork) watch.violations.push(`${page.url()}: ${message.text()}`);
      if (/Content Security|Permissions-Policy|Trusted/i.test(message.text())) watch.violations.push(message.text());
    });
  };
  context.pages().forEach(watchPage);
  context.on('page', watchPage);
  return watch;
}
