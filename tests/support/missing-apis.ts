/**
 * Takes from a page what browsers inside other programs lack: runs before its own scripts, so it must use
 * nothing from around it.
 */
export function removeApis(): void {
  const throwing = () => {
    throw new DOMException('not allowed here', 'SecurityError');
  };
  for (const name of ['serviceWorker', 'share', 'canShare', 'clipboard', 'locks', 'storage', 'connection']) {
    delete (Navigator.prototype as unknown as Record<string, unknown>)[name];
  }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(globalThis, name, { get: throwing, configurable: true });
  }
  document.execCommand = () => false;
}
