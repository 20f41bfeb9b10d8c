import type { WorkerMessage } from '../kept/messages';

/**
 * Asks a worker, without one given that of this page; `undefined` where there is none or it does not answer
 * in time.
 */
export function askWorker<Answer>(
  message: WorkerMessage,
  milliseconds: number,
  worker?: ServiceWorker,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return resolve(undefined);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    setTimeout(() => resolve(undefined), milliseconds);
    // On a first visit the worker is still being installed.
    const asked = worker ? Promise.resolve(worker) : workerOf(serviceWorker);
    void asked.then((one) => one?.postMessage(message, [port2]));
  });
}

async function workerOf(container: ServiceWorkerContainer): Promise<ServiceWorker | null> {
  return container.controller ?? (await container.ready).active;
}
