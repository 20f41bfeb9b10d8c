import type { ArticleCode } from '../model/article-code';
import { CHANNELS, type Channel, type DayCount } from '../model/visit';

const DAY_MS = 86_400_000;

export interface Sum<T> {
  key: T;
  count: number;
}

export interface VisitSums {
  total: number;
  /** Every day of the period, also those without a view; oldest first. */
  days: Sum<string>[];
  /** `undefined`: the list and other pages. Most read first, as are placements. */
  articles: Sum<ArticleCode | undefined>[];
  /** `undefined`: no placement. */
  placements: Sum<string | undefined>[];
  /** All of them, in the order of `CHANNELS`. */
  channels: Sum<Channel>[];
}

export interface DayRange {
  from: string;
  to: string;
}

/** The `days` days that end with `today`, `YYYY-MM-DD`. */
export function lastDays(days: number, today: string): DayRange {
  return { from: new Date(Date.parse(today) - (days - 1) * DAY_MS).toISOString().slice(0, 10), to: today };
}

export function sumVisits(counts: readonly DayCount[], range: DayRange): VisitSums {
  const days = addUp(counts, ({ day }) => day);
  const channels = addUp(counts, ({ channel }) => channel);
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    days: daysOf(range).map((key) => ({ key, count: days.get(key) ?? 0 })),
    articles: mostFirst(addUp(counts, ({ code }) => code)),
    placements: mostFirst(addUp(counts, ({ placement }) => placement)),
    channels: CHANNELS.map((key) => ({ key, count: channels.get(key) ?? 0 })),
  };
}

function addUp<T>(counts: readonly DayCount[], keyOf: (count: DayCount) => T): Map<T, number> {
  const sums = new Map<T, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.count);
  return sums;
}

function mostFirst<T>(sums: Map<T, number>): Sum<T>[] {
  return [...sums].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

function daysOf({ from, to }: DayRange): string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
