import type { Page } from 'playwright-core';
import type { WorkerMessage } from '@/lib/kept/messages';

export interface WorkerState {
  /** Builds of the worker that controls the page and of the one that waits. */
  active?: string;
  waiting?: string;
}

/** What the workers of a page's registration say of themselves. */
export function workerState(page: Page): Promise<WorkerState> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const buildOf = (worker: ServiceWorker | null | undefined) =>
      new Promise<string | undefined>((resolve) => {
        if (!worker) return resolve(undefined);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<{ build: string }>) => resolve(data.build);
        worker.postMessage({ type: 'REPORT' }, [port2]);
      });
    return {
      active: await buildOf(navigator.serviceWorker.controller),
      waiting: await buildOf(registration?.waiting),
    };
  });
}

/** Has the browser look for a newer worker; settles when that has failed or the newer one is installed. */
export function lookForUpdate(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    try {
      await registration?.update();
    } catch {
      return;
    }
    const worker = registration?.installing;
    if (!worker) return;
    await new Promise<void>((resolve) => worker.addEventListener('statechange', () => resolve(), { once: true }));
  });
}

/** Sends the worker a message that nobody answers. */
export function tellWorker(page: Page, message: WorkerMessage): Promise<void> {
  return page.evaluate((data) => navigator.serviceWorker.controller?.postMessage(data), message);
}

/** Waits until a worker controls the page. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
