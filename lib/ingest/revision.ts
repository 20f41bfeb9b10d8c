import { createHash } from 'node:crypto';
import type { Article } from '../model/article';

/** Everything a reader sees in an article, in an order that never changes; append only. */
const SEEN: (keyof Article)[] = [
  'title',
  'summary',
  'publishedAt',
  'column',
  'tags',
  'source',
  'publisher',
  'status',
  'validUntil',
  'cover',
  'url',
  'language',
  'authors',
  'editor',
  'indexNo',
  'docNo',
  'writtenDate',
  'modifiedAt',
  'statusDate',
  'statusNote',
  'replacedBy',
  'bodyHtml',
  'pictures',
  'attachments',
  'relatedLinks',
];

/** First 16 hex digits of SHA-256 over what a reader sees; the same on every machine. */
export function revisionOf(article: Omit<Article, 'revision'>): string {
  const seen = SEEN.map((field) => field !== 'revision' && inOrder(article[field]));
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}

/** Objects as lists of sorted pairs: the order of their members is an accident. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const pairs = Object.entries(value).filter(([, member]) => member !== undefined);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, inOrder(member)]);
}
