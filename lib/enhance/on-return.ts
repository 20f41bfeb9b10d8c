const QUARTER = 15 * 60_000;

/** Calls back when the reader looks at the page again after a quarter of an hour: phones wake tabs days later. */
export function onReturn(act: () => void): void {
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Math.abs(Date.now() - last) < QUARTER) return;
    last = Date.now();
    act();
  });
}
