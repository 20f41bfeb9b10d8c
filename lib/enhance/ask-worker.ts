import type { WorkerMessage } from '../kept/messages';

/**
 * Asks a worker, without one given that which controls this page; `undefined` where there is none or it does
 * not answer in time.
 */
export function askWorker<Answer>(
  message: WorkerMessage,
  milliseconds: number,
  worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    if (!worker) return resolve(undefined);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    setTimeout(() => resolve(undefined), milliseconds);
    worker.postMessage(message, [port2]);
  });
}
