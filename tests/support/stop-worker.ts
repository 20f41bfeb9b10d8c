import type { Page } from 'playwright-core';

/** Stops the worker as the browser does when it has been idle: what it held in memory is gone. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
