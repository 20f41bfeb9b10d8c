import type { WorkerMessage, WorkerReport } from '../kept/messages';
import { askWorker } from './ask-worker';

const KEY = 'reader:update-later';
const ANSWER_MS = 3000;

export interface Update {
  /** Lets the newer worker take over; the page reloads once when it has. */
  apply(): void;
  /** 以后再说: not mentioned again until there is a newer one. */
  dismiss(): void;
}

/**
 * Tells of each newer worker once it is ready, and of one that took over because another tab asked for it.
 * Nothing changes on this page until `apply`.
 */
export function watchUpdates(registration: ServiceWorkerRegistration, onUpdate: (update?: Update) => void): void {
  const { serviceWorker } = navigator;
  // The first worker of a phone takes over silently: there is nothing to update from.
  let isControlled = serviceWorker.controller !== null;
  const tell = async (worker: ServiceWorker) => {
    const report = await askWorker<WorkerReport>({ type: 'REPORT' }, ANSWER_MS, worker);
    const build = report?.build ?? 'unknown';
    if (dismissed() !== build) onUpdate(updateTo(registration, build, onUpdate));
  };
  const tellWhenInstalled = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && isControlled) void tell(worker);
    });
  if (registration.waiting && isControlled) void tell(registration.waiting);
  tellWhenInstalled(registration.installing);
  registration.addEventListener('updatefound', () => tellWhenInstalled(registration.installing));
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller && isControlled) void tell(serviceWorker.controller);
    isControlled = true;
  });
}

function updateTo(registration: ServiceWorkerRegistration, build: string, onUpdate: () => void): Update {
  let reloading = false;
  const reload = () => {
    if (reloading) return;
    reloading = true;
    location.reload();
  };
  return {
    apply() {
      const { waiting } = registration;
      // Another tab has let it take over already.
      if (!waiting) return reload();
      navigator.serviceWorker.addEventListener('controllerchange', reload);
      navigator.serviceWorker.controller?.postMessage({ type: 'STAND_DOWN' } satisfies WorkerMessage);
      waiting.postMessage({ type: 'SKIP_WAITING' });
    },
    dismiss() {
      try {
        localStorage.setItem(KEY, build);
      } catch {
        // Dismissed for this page only.
      }
      onUpdate();
    },
  };
}

function dismissed(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
