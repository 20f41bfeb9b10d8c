import { logReading, placeIn } from './reading-log';
import { goToPlace, placeNow } from './text-place';

const SETTLED_MS = 400;

/**
 * Remembers where the reader is and, on the next visit, offers to go on there: a line at the edge of the
 * screen, as a text that jumps by itself would be lost to a reader who came for its beginning.
 */
export function continueReading(code: string): void {
  const title = document.querySelector('h1')?.textContent ?? '';
  const before = placeIn(code);
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // After a reload and on the way back the browser itself returns to the place.
  let offered = before && (entry?.type ?? 'navigate') === 'navigate' ? showOffer() : undefined;
  const log = () => logReading({ code, title, at: Date.now(), place: offered ? before : placeNow() });

  function showOffer(): HTMLElement | undefined {
    const line = document.querySelector<HTMLElement>('#continue-reading');
    if (!line || !before) return undefined;
    const words = line.querySelector('[data-place]');
    if (words) words.textContent = before.words;
    line.hidden = false;
    line.querySelector('[data-continue]')?.addEventListener('click', () => {
      close();
      goToPlace(before);
    });
    line.querySelector('[data-dismiss]')?.addEventListener('click', () => {
      close();
      log();
    });
    return line;
  }
  function close(): void {
    if (offered) offered.hidden = true;
    offered = undefined;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      // Who has read a screenful has begun anew.
      if (scrollY > innerHeight) close();
      clearTimeout(timer);
      timer = setTimeout(log, SETTLED_MS);
    },
    { passive: true },
  );
  addEventListener('pagehide', log);
  document.addEventListener('visibilitychange', log);
  log();
}
