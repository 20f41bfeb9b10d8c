import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { heavyDocuments } from './heavy-documents';
import { ordinaryArticle } from './ordinary-article';
import { options } from './sanitize-options';

/**
 * How fast articles are sanitised, and how long the heaviest documents take:
 * `node --import tsx tests/unit/content/sanitize-bench.ts`. Times are of the processor, so that neighbours
 * count little.
 */
const SECONDS = 3;
const spent = () => process.cpuUsage().user / 1000;

function articlesPerSecond(bytes: number): string {
  const articles = Array.from({ length: 50 }, (_, seed) => ordinaryArticle(seed, bytes));
  for (const html of articles) sanitizeHtml(html, options);
  const start = spent();
  let count = 0;
  for (; spent() - start < SECONDS * 1000; count++) sanitizeHtml(articles[count % articles.length] ?? '', options);
  const milliseconds = (spent() - start) / count;
  return `${Math.round(1000 / milliseconds)} a second, ${milliseconds.toFixed(2)} ms each`;
}

console.log(`articles of  5 kB: ${articlesPerSecond(5_000)}`);
console.log(`articles of 14 kB: ${articlesPerSecond(14_000)}`);

const times = heavyDocuments.map(([name, html]) => {
  const start = spent();
  const { reduced, html: written } = sanitizeHtml(html, options);
  return { name, ms: Math.round(spent() - start), kB: Math.round(html.length / 1000), out: written.length, reduced };
});
console.table(times.sort((a, b) => b.ms - a.ms));
