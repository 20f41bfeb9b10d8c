import 'server-only';
import type { Article } from '../model/article';
import { civilDate, today } from '../model/civil-time';
import { type DESK_WORDS } from '../site/desk-words';
import type { Store } from '../store/store';
import { findNumbers, type FoundNumber } from './find-numbers';

export interface NamedArticle {
  code: string;
  title: string;
}

export interface ColumnAge {
  /** Absent: articles without a column. */
  column?: string;
  /** `YYYY-MM-DD`; absent when none of its articles has a date. */
  newest?: string;
  days?: number;
  /** 两周没有更新 */
  stale: boolean;
}

export type CheckedField = keyof typeof DESK_WORDS.checks.fields;

export interface ArticleChecks {
  columns: ColumnAge[];
  missing: { field: CheckedField; articles: NamedArticle[] }[];
  numbers: (NamedArticle & { numbers: FoundNumber[] })[];
}

/** Inspections look for columns without news for two weeks. */
const STALE_DAYS = 14;
const DAY_MS = 86_400_000;
const BATCH = 100;

const LACKS: Record<CheckedField, (article: Article) => boolean> = {
  publishedAt: ({ publishedAt }) => !publishedAt,
  publisher: ({ publisher }) => !publisher,
  source: ({ source }) => !source,
  column: ({ column }) => !column,
  summary: ({ summary }) => !summary,
  body: ({ bodyText, pictures }) => bodyText === '' && pictures.length === 0,
  pictureText: ({ pictures }) => pictures.some(({ alt }) => alt.trim() === ''),
};

const KEY = Symbol.for('campaign-reader.article-checks');
const shared = globalThis as { [KEY]?: { key: string; checks: Promise<ArticleChecks> } };

/** What staff should look at in the articles that readers can see; looked through once for each state of the store. */
export async function getArticleChecks(store: Store): Promise<ArticleChecks> {
  const key = `${await store.getGeneration()} ${today()}`;
  if (shared[KEY]?.key === key) return shared[KEY].checks;
  const checks = checkArticles(store, today());
  shared[KEY] = { key, checks };
  checks.catch(() => delete shared[KEY]);
  return checks;
}

/** @param day `YYYY-MM-DD` in Beijing */
export async function checkArticles(store: Store, day: string): Promise<ArticleChecks> {
  const newest = new Map<string | undefined, string | undefined>();
  const missing = new Map<CheckedField, NamedArticle[]>();
  const numbers: ArticleChecks['numbers'] = [];
  for await (const article of everyArticle(store)) {
    const named = { code: article.code, title: article.title };
    const date = article.publishedAt && civilDate(article.publishedAt);
    const before = newest.get(article.column);
    newest.set(article.column, !before || (date && date > before) ? date : before);
    for (const [field, lacks] of Object.entries(LACKS) as [CheckedField, (typeof LACKS)[CheckedField]][]) {
      if (lacks(article)) missing.set(field, [...(missing.get(field) ?? []), named]);
    }
    const found = findNumbers(`${article.title}\n${article.bodyText}`);
    if (found.length > 0) numbers.push({ ...named, numbers: found });
  }
  return {
    columns: [...newest]
      .map(([column, date]) => ageOf(column, date, day))
      .sort((a, b) => (b.days ?? 0) - (a.days ?? 0)),
    missing: [...missing].map(([field, articles]) => ({ field, articles })),
    numbers,
  };
}

/** Newest first, a batch at a time, with room for others in between. */
export async function* everyArticle(store: Store): AsyncGenerator<Article> {
  for (let offset = 0; ; offset += BATCH) {
    const batch = await store.listNewest(BATCH, offset);
    yield* batch;
    if (batch.length < BATCH) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function ageOf(column: string | undefined, newest: string | undefined, day: string): ColumnAge {
  const days = newest && Math.max(0, Math.round((Date.parse(day) - Date.parse(newest)) / DAY_MS));
  return {
    column,
    newest,
    days: days || (newest ? 0 : undefined),
    stale: days === undefined || Number(days) >= STALE_DAYS,
  };
}
