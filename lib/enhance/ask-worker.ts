import type { WorkerMessage } from '../kept/messages';

/** Asks the worker of this page; `undefined` where there is none or it does not answer in time. */
export function askWorker<Answer>(message: WorkerMessage, milliseconds: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return resolve(undefined);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    setTimeout(() => resolve(undefined), milliseconds);
    // On a first visit the worker is still being installed.
    void serviceWorker.ready.then(({ active }) => (serviceWorker.controller ?? active)?.postMessage(message, [port2]));
  });
}
