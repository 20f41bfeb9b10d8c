import type { Page } from 'playwright-core';
import type { Edition } from '@/lib/edition/edition';

const A_MINUTE = 60_000;

/** Waits until the phone holds every document and picture of an edition; fails after a minute with what is missing. */
export async function keptCopies(page: Page, edition: Edition, timeout = A_MINUTE): Promise<void> {
  const wanted = edition.articles.flatMap(({ code, pictures }) => [
    `/a/${code}`,
    `/a/${code}/qr.svg`,
    ...pictures.map((hash) => `/media/${hash}?w=640`),
  ]);
  const missing = () =>
    page.evaluate(async (paths) => {
      const base = document.documentElement.dataset.base ?? '';
      const found = await Promise.all(paths.map((path) => caches.match(`${base}${path}`)));
      return paths.filter((_path, index) => !found[index]);
    }, wanted);
  const deadline = Date.now() + timeout;
  for (;;) {
    const left = await missing();
    if (left.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Not kept after ${timeout} ms: ${left.join(' ')}`);
    await page.waitForTimeout(100);
  }
}
