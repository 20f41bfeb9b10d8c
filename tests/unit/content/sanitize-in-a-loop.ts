import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { mutatedPayload } from './mutated-payload';
import { ordinaryArticle } from './ordinary-article';
import { randomHtml } from './random-html';
import { options } from './sanitize-options';

/** Sanitises 500 articles ten times and prints the heap in use after each pass, in bytes; run with `--expose-gc`. */
const articles = Array.from({ length: 500 }, (_, seed) =>
  seed % 5 === 0 ? mutatedPayload(seed) : seed % 5 === 1 ? randomHtml(seed) : ordinaryArticle(seed, 8_000),
);

for (let pass = 0; pass < 10; pass++) {
  for (const html of articles) sanitizeHtml(html, options);
  globalThis.gc?.();
  console.log(process.memoryUsage().heapUsed);
}
